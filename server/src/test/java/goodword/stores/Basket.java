package goodword.stores;

import org.jspecify.annotations.Nullable;

/// What somebody is about to order: mugs.
///
/// @param email who orders; a guest unless the shop registered this address before
/// @param code the referral code that the storefront put on the basket
/// @param coupon what was typed at the checkout
record Basket(String email, int mugs, @Nullable String code, @Nullable String coupon) {
    static Basket of(String email, int mugs) {
        return new Basket(email, mugs, null, null);
    }

    Basket with(String referralCode) {
        return new Basket(email, mugs, referralCode, coupon);
    }

    Basket redeeming(String typed) {
        return new Basket(email, mugs, code, typed);
    }
}
