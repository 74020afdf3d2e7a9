package goodword.connector.calls;

import goodword.connector.KeyField;
import goodword.connector.StoreHookCalls.Kept;
import goodword.connector.StoreLook;
import goodword.connector.Trouble;
import java.util.Optional;

/// What came of trying keys on a store.
public sealed interface Opening {
    /// They open it, and are kept.
    ///
    /// @param kept what was done about the messages that the store sends; empty where it sets up
    ///   none for us, or could not
    record Opened(StoreLook look, Optional<Kept> kept) implements Opening {}

    /// They do not, or the store is not there; nothing is kept.
    record Closed(Trouble trouble) implements Opening {}

    /// One of the keys was not handed in, or cannot be one.
    record KeyMissing(KeyField key) implements Opening {}

    /// Stores of this kind are not asked for anything.
    record NotAsked() implements Opening {}

    /// There is no such connection, or it is over.
    record NoConnection() implements Opening {}

    /// Another connection of the shop has keys: a shop is asked in one place.
    record AnotherHasKeys() implements Opening {}
}
