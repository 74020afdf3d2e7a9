package goodword.connector;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Orders that changed in a store, those first that changed first. One that cannot be read stops no
/// other.
///
/// @param next where the next page begins; empty on the last
/// @param latest the last change on this page, by the store's clock; empty when nothing changed
public record OrderPage(
        List<Reading<List<StoreNews>>> orders, Optional<Since> next, Optional<Instant> latest) {
    public OrderPage {
        orders = List.copyOf(orders);
    }

    /// A page of an answer.
    ///
    /// @param size of a full page, after which there may be another
    public static OrderPage of(
            List<Reading<List<StoreNews>>> orders,
            Since since,
            Optional<Instant> latest,
            int size) {
        return new OrderPage(
                orders, latest.filter(_ -> orders.size() == size).map(since::after), latest);
    }

    /// From where on a store is asked for what changed. Pages are cut by the time of change, since
    /// counting pages loses what moves to the end meanwhile; only many changes of one second are
    /// counted through.
    ///
    /// @param page from 1 on
    public record Since(Instant from, int page) {
        public static Since of(Instant from) {
            return new Since(from, 1);
        }

        /// Where to go on after a full page.
        public Since after(Instant latest) {
            Instant further = latest.minusSeconds(1);
            return further.isAfter(from) ? of(further) : new Since(from, page + 1);
        }
    }
}
