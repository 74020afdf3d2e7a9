package goodword.api;

import goodword.connector.Field;
import goodword.connector.Reading;
import goodword.platform.database.Paging;
import goodword.platform.database.Place;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/// What stands behind the `?` of an address. One that cannot be taken is refused by its name.
final class Query {
    private static final int LIMIT_USUAL = 50;
    private static final int LIMIT_MAX = 200;
    private static final Set<String> OF_PAGES = Set.of("after", "limit");

    private final Map<String, String> parameters;

    private Query(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    /// Answers with a page of a list that knows these filters.
    static ResponseEntity<Object> page(
            Map<String, String> parameters, Set<String> filters, Function<Query, PageView> page) {
        Set<String> known = new TreeSet<>(filters);
        known.addAll(OF_PAGES);
        return answer(parameters, known, query -> ResponseEntity.ok(page.apply(query)));
    }

    /// Answers what is asked with parameters of these names.
    static ResponseEntity<Object> answer(
            Map<String, String> parameters,
            Set<String> known,
            Function<Query, ResponseEntity<Object>> work) {
        Reading<ResponseEntity<Object>> answer =
                Reading.of(
                        () -> {
                            refuseUnknown(parameters, known);
                            return work.apply(new Query(parameters));
                        });
        return switch (answer) {
            case Reading.Refused<ResponseEntity<Object>> refused -> Problem.of(refused);
            case Reading.Read<ResponseEntity<Object>>(ResponseEntity<Object> read) -> read;
        };
    }

    Paging paging() {
        int limit = number("limit", LIMIT_USUAL, 1, LIMIT_MAX);
        @Nullable Place after = field("after").ifGiven(Cursor::read);
        return after == null ? Paging.first(limit) : new Paging(after, limit);
    }

    int number(String name, int usual, int min, int max) {
        Field field = field(name);
        if (field.isAbsent()) {
            return usual;
        }
        long number = field.wholeNumber();
        if (number < min || number > max) {
            throw field.refusal("out_of_range", "must be from %d to %d".formatted(min, max));
        }
        return (int) number;
    }

    @Nullable UUID id(String name) {
        return field(name)
                .ifGiven(
                        field ->
                                Id.of(field.line())
                                        .orElseThrow(
                                                () -> field.refusal("not_an_id", "must be an id")));
    }

    <E extends Enum<E>> @Nullable E choice(String name, Set<E> choices) {
        return field(name).ifGiven(field -> field.choice(choices));
    }

    @Nullable String line(String name) {
        return field(name).ifGiven(Field::line);
    }

    private Field field(String name) {
        return new Field(name, parameters.get(name));
    }

    private static void refuseUnknown(Map<String, String> parameters, Set<String> known) {
        for (String name : parameters.keySet()) {
            if (!known.contains(name)) {
                throw new Field(Field.speakable(name), null)
                        .refusal("unknown_parameter", "is not known here: " + new TreeSet<>(known));
            }
        }
    }
}
