package goodword.conversion;

import goodword.platform.job.Work;
import goodword.platform.tenancy.ShopId;
import goodword.sharing.Claim;
import java.util.UUID;

/// Takes the coupon of a withdrawn claim out of use in the shop. Thread-safe.
public final class WithdrawClaimJob implements Work {
    private final Rooms rooms;
    private final CouponIssuer issuer;

    public WithdrawClaimJob(Rooms rooms, CouponIssuer issuer) {
        this.rooms = rooms;
        this.issuer = issuer;
    }

    /// @param key the claim's id
    @Override
    public void run(ShopId shop, String key) {
        UUID id = UUID.fromString(key);
        rooms.database()
                .inShop(shop, () -> rooms.sharing().claim(shop, id))
                .filter(claim -> claim.state() == Claim.State.WITHDRAWN)
                .ifPresent(claim -> issuer.withdraw(shop, claim.couponCode()));
    }
}
