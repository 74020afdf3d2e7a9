package goodword.conversion;

import goodword.platform.job.Work;
import goodword.platform.tenancy.ShopId;
import goodword.reward.RewardId;
import java.util.Optional;
import java.util.UUID;

/// Takes the coupon of a reward that was taken back out of use. Thread-safe.
public final class WithdrawJob implements Work {
    private final Rooms rooms;
    private final CouponIssuer issuer;

    public WithdrawJob(Rooms rooms, CouponIssuer issuer) {
        this.rooms = rooms;
        this.issuer = issuer;
    }

    @Override
    public void run(ShopId shop, String key) {
        RewardId id = new RewardId(UUID.fromString(key));
        rooms.database()
                .inShop(shop, () -> rooms.rewards().find(shop, id))
                .flatMap(reward -> Optional.ofNullable(reward.couponCode()))
                .ifPresent(code -> issuer.withdraw(shop, code));
    }
}
