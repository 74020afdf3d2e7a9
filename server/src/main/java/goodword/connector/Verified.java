package goodword.connector;

/// What came of looking at a message's signature.
public sealed interface Verified {
    /// It is the store's own.
    ///
    /// @param topic what the store calls it, such as `order.updated`
    /// @param key the same for the same message sent again, and for no other of this connection
    record Accepted(String topic, String key) implements Verified {}

    /// The store tried whether somebody is there: it is answered, and changes nothing.
    record Ping() implements Verified {}

    /// Whoever sent it cannot prove to be the store.
    ///
    /// @param reason for staff, never for the sender
    record Rejected(String reason) implements Verified {}
}
