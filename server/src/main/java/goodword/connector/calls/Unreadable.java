package goodword.connector.calls;

import goodword.connector.Asked;
import goodword.connector.Reading;
import goodword.connector.Trouble;

/// An answer that does not say what it has to.
public final class Unreadable {
    private Unreadable() {}

    /// What was read, or a trouble that names the field.
    public static <T> Asked<T> orTold(Reading<T> reading) {
        return switch (reading) {
            case Reading.Read<T>(T value) -> new Asked.Told<>(value);
            case Reading.Refused<T>(String field, String _, String why) ->
                    new Asked.Refused<>(
                            new Trouble(
                                    "unreadable",
                                    "The store's answer cannot be read: %s %s."
                                            .formatted(field.isEmpty() ? "it" : field, why)));
        };
    }
}
