package goodword.reward;

import goodword.platform.tenancy.ShopId;

/// Makes a reward's coupon usable in the shop. A port: stores implement it above; shops without a
/// connector use {@link OwnCoupons}. Called outside any transaction, and again with the same code
/// after a crash, so the code is the key that makes it safe.
public interface CouponIssuer {
    void issue(ShopId shop, Reward reward, String code);

    /// Takes a coupon out of use; unknown or used ones are left alone.
    void withdraw(ShopId shop, Reward reward, String code);
}
