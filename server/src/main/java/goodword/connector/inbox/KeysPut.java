package goodword.connector.inbox;

/// What came of handing in the keys to a store's API.
public enum KeysPut {
    PUT,
    /// There is no such connection, or it is over.
    NO_CONNECTION,
    /// Another connection of the shop has keys: a shop is asked in one place.
    ANOTHER_HAS_KEYS
}
