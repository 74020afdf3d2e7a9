package goodword.connector.generic;

import goodword.connector.Field;
import goodword.connector.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// Reads the wish for a receiver of webhooks: `url` is required, `description`, `events` and
/// `includeAddresses` are not. And since when failed messages are sent again. Thread-safe.
public final class EndpointJson {
    private static final Set<String> FIELDS =
            Set.of("url", "description", "events", "includeAddresses");
    private static final int EVENTS_MAX = 100;

    private EndpointJson() {}

    /// @param events words that may be nobody's, each with where it stands
    public record Wanted(
            String url, String description, List<Field> events, boolean includeAddresses) {}

    public static Reading<Wanted> read(byte[] json) {
        return Reading.of(
                () -> {
                    JsonObject wish = JsonObject.parse(json, FIELDS);
                    String description = wish.text("description").ifGiven(Field::line);
                    return new Wanted(
                            wish.text("url").longLine(),
                            description == null ? "" : description,
                            wish.texts("events", EVENTS_MAX),
                            wish.flag("includeAddresses"));
                });
    }

    /// The one field of the wish to send again.
    public static Reading<Instant> since(byte[] json) {
        return Reading.of(() -> JsonObject.parse(json, Set.of("since")).text("since").instant());
    }
}
