package goodword.connector.inbox;

/// What came of a message at the door. Whoever sent it learns only whether it was turned away.
public enum Receipt {
    /// It is committed, and will be worked.
    KEPT,
    /// It came before, and that is committed.
    KNOWN,
    /// The store tried whether somebody is there.
    PING,
    /// Whoever sent it cannot prove to be the store.
    TURNED_AWAY
}
