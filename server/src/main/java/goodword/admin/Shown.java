package goodword.admin;

import goodword.access.Actor;
import goodword.access.Scope;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// Values as people read them.
public final class Shown {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private Shown() {}

    /// To the second, in UTC.
    public static String time(Instant instant) {
        return TIME.format(instant);
    }

    public static String actor(Actor actor) {
        return switch (actor.kind()) {
            case STAFF, NAMED -> actor.name();
            case KEY -> "Key " + actor.name();
            case MACHINE -> "The command " + actor.name();
            case VISITOR -> "A visitor";
        };
    }

    /// In one line, in order.
    public static String scopes(Set<Scope> scopes) {
        return scopes.stream().map(Scope::word).sorted().collect(Collectors.joining(", "));
    }

    /// What changed, from JSON objects of texts.
    public static String change(String before, String after) {
        String was = plain(before);
        String is = plain(after);
        return was.isEmpty() ? is : is.isEmpty() ? was : was + " → " + is;
    }

    private static String plain(String json) {
        return JSON.readTree(json).properties().stream()
                .map(field -> field.getKey() + ": " + field.getValue().asString())
                .collect(Collectors.joining(", "));
    }
}
