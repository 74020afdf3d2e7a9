package goodword.connector;

import goodword.conversion.Coupon;
import java.util.Optional;

/// Coupons in the stores of one kind. Each verb makes a call or a few, so that none may be used
/// inside a transaction, and none repeats a call that changes something: whoever hears {@link
/// Asked.Unknown} looks first. Thread-safe.
public interface StoreCouponCalls {
    /// The coupon with this code; empty when the store has none.
    Asked<Optional<StoreCoupon>> find(Store store, String code);

    /// Makes a single-use coupon, whose code was looked for before.
    Asked<StoreCoupon> make(Store store, Coupon coupon);

    /// Takes a coupon out of use for good. One that is gone already is told as it was.
    Asked<StoreCoupon> end(Store store, StoreCoupon coupon);
}
