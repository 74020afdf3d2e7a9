package goodword.conversion;

import goodword.platform.tenancy.ShopId;
import java.util.Collection;

/// Reads orders again in the shop that they come from, because a message may be lost and some shops
/// send none for a refund. A port: the rooms that speak with stores implement it above.
public interface OrderReader {
    /// Nobody can be asked: what was told is what is known.
    OrderReader NONE = (shop, orders) -> java.util.Set.of();

    /// Takes in how these orders stand in their shop now, and returns the ids of those of which
    /// that could not be learned this time. Called outside any transaction.
    ///
    /// @param orders by their ids in the shop
    Collection<String> readAgain(ShopId shop, Collection<String> orders);
}
