package goodword.order;

/// Where an order stands in its store.
///
/// `ANNOUNCED` is ours alone: a refund or a dispute has come in and the order itself has not.
/// `DELETED` is an order that the store no longer shows.
public enum OrderState {
    ANNOUNCED,
    DRAFT,
    PLACED,
    PAID,
    CANCELLED,
    DELETED
}
