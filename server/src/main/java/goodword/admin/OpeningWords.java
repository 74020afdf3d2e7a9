package goodword.admin;

import goodword.connector.calls.Opening;
import java.util.Map;
import java.util.Optional;

/// What a form says when keys did not open a store.
final class OpeningWords {
    private OpeningWords() {}

    /// Empty where they did, or where there is nothing to open.
    ///
    /// @param typed what is shown again: never a key
    static Optional<Form> wrong(Opening opening, Map<String, String> typed) {
        return switch (opening) {
            case Opening.Closed(var trouble) -> Optional.of(Form.failed(typed, trouble.why()));
            case Opening.KeyMissing(var key) ->
                    Optional.of(Form.wrong(typed, key.name(), "Found under " + key.where() + "."));
            case Opening.AnotherHasKeys() ->
                    Optional.of(
                            Form.failed(
                                    typed,
                                    "Another connection has keys. A shop is asked in one place:"
                                            + " take the keys away there first."));
            case Opening.Opened _, Opening.NotAsked(), Opening.NoConnection() -> Optional.empty();
        };
    }
}
