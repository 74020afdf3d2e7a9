package goodword.connector;

import goodword.conversion.Coupon;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What can be asked of the stores of one kind, over their API. Each verb makes a call or a few, so
/// that none may be used inside a transaction. None of them repeats a call that changes something:
/// whoever hears {@link Asked.Unknown} looks first. Thread-safe.
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

    /// The coupon with this code; empty when the store has none.
    Asked<Optional<StoreCoupon>> findCoupon(Store store, String code);

    /// Makes a single-use coupon, whose code was looked for before.
    Asked<StoreCoupon> makeCoupon(Store store, Coupon coupon);

    /// Takes a coupon out of use for good. One that is gone already is told as gone.
    Asked<StoreCoupon> endCoupon(Store store, StoreCoupon coupon);
}
