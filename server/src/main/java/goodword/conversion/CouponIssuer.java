package goodword.conversion;

import goodword.platform.tenancy.ShopId;

/// Makes coupons usable in the shop, and takes them back. A port: the rooms that speak with stores
/// implement it above. Called outside any transaction, and again with the same code after a crash,
/// so the code is the key that makes it safe. Throws when it has to be tried again later.
public interface CouponIssuer {
    /// The coupons of a shop that asks us whether a code is good: the code in our own table is the
    /// coupon, and there is nothing more to make.
    CouponIssuer OWN =
            new CouponIssuer() {
                @Override
                public void issue(ShopId shop, Coupon coupon) {}

                @Override
                public void withdraw(ShopId shop, String code) {}
            };

    void issue(ShopId shop, Coupon coupon);

    /// Takes a coupon out of use; unknown or used ones are left alone.
    void withdraw(ShopId shop, String code);
}
