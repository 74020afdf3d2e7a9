package goodword.order;

/// What a snapshot or a fact changed since last time.
public enum Change {
    PLACED,
    PAID,
    CANCELLED,
    REFUNDED,
    DISPUTED,
    /// Amounts, or anything else that no other word names.
    AMENDED
}
