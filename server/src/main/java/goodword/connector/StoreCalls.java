package goodword.connector;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What can be asked of the stores of one kind, over their API. Each verb that names a store makes
/// a call or a few, so that none may be used inside a transaction. Thread-safe.
public interface StoreCalls {
    /// The word of its dialect.
    String word();

    Set<StoreAbility> abilities();

    /// The keys that it takes to ask.
    List<KeyField> keys();

    /// Whether the store is there and the keys open it.
    Asked<StoreLook> look(Store store);

    /// An order as it is now; empty when the store has none of this id.
    Asked<Optional<Reading<List<StoreNews>>>> order(Store store, String externalId);

    /// A page of orders that changed since.
    Asked<OrderPage> changed(Store store, OrderPage.Since since);

    /// Coupons in these stores.
    StoreCouponCalls coupons();
}
