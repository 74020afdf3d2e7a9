package goodword.connector.inbox;

import goodword.connector.Reading;
import goodword.connector.StoreNews;
import goodword.platform.tenancy.ShopId;
import java.util.List;

/// Asks a store how an order is now. Thread-safe.
@FunctionalInterface
public interface OrderQuestion {
    /// The order whole, or that it is gone; the hint itself where the store cannot be asked. Throws
    /// {@link goodword.connector.StoreTroubleException} when it has to be tried again later.
    Reading<List<StoreNews>> ask(ShopId shop, ConnectionId connection, StoreNews.OrderHint hint);
}
