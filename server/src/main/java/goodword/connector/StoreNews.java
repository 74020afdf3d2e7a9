package goodword.connector;

import goodword.order.Dispute;
import goodword.order.OrderSnapshot;
import goodword.order.Refund;
import goodword.person.CustomerRef;

/// What a store's message says: how something is now, never what happened to it.
public sealed interface StoreNews {
    /// An order, whole.
    record OrderNow(OrderSnapshot order) implements StoreNews {}

    /// An order changed, and the message does not say how: it is read from the store.
    record OrderHint(String externalId) implements StoreNews {}

    /// The store no longer shows an order.
    record OrderGone(String externalId) implements StoreNews {}

    record RefundNow(String orderExternalId, Refund refund) implements StoreNews {}

    record DisputeNow(String orderExternalId, Dispute dispute) implements StoreNews {}

    record CustomerNow(CustomerRef customer) implements StoreNews {}

    /// A customer asked the store to be forgotten.
    record CustomerErased(CustomerRef customer) implements StoreNews {}

    /// A customer asked the store what is kept of them.
    ///
    /// @param request what the store calls this
    record CustomerAsks(CustomerRef customer, String request) implements StoreNews {}

    /// The store's platform wants everything of the store erased.
    record StoreForgotten() implements StoreNews {}

    /// Nothing that Goodword keeps.
    ///
    /// @param why for staff
    record Nothing(String why) implements StoreNews {}
}
