package goodword.conversion;

import goodword.platform.job.Work;
import goodword.platform.tenancy.ShopId;
import goodword.reward.Reward;
import goodword.reward.RewardId;
import goodword.reward.RewardState;
import java.util.Optional;
import java.util.UUID;

/// Makes an approved reward usable: fixes its code, has the shop issue it, notes that it is done. A
/// crash between these steps repeats them with the same code. Thread-safe.
public final class IssueJob implements Work {
    private final Rooms rooms;
    private final CouponIssuer issuer;

    public IssueJob(Rooms rooms, CouponIssuer issuer) {
        this.rooms = rooms;
        this.issuer = issuer;
    }

    @Override
    public void run(ShopId shop, String key) {
        RewardId id = new RewardId(UUID.fromString(key));
        Optional<Reward> started = start(shop, id);
        started.ifPresent(
                reward -> {
                    RewardCoupon.of(reward).ifPresent(coupon -> issuer.issue(shop, coupon));
                    if (finish(shop, id).isEmpty()) {
                        withdrawIfTakenBack(shop, id);
                    }
                });
    }

    private Optional<Reward> start(ShopId shop, RewardId id) {
        return rooms.database()
                .inShop(
                        shop,
                        () ->
                                rooms.fulfilment()
                                        .start(
                                                shop,
                                                id,
                                                rooms.sharing()::drawCoupon,
                                                rooms.clock().instant())
                                        .map(
                                                issuing ->
                                                        issuing.again()
                                                                ? issuing.reward()
                                                                : note(shop, issuing.reward())));
    }

    private Optional<Reward> finish(ShopId shop, RewardId id) {
        return rooms.database()
                .inShop(
                        shop,
                        () ->
                                rooms.fulfilment()
                                        .finish(shop, id, rooms.clock().instant())
                                        .map(reward -> note(shop, reward)));
    }

    /// A refund may have come while the shop made the coupon.
    private void withdrawIfTakenBack(ShopId shop, RewardId id) {
        rooms.database()
                .inShop(shop, () -> rooms.rewards().find(shop, id))
                .filter(reward -> reward.state() == RewardState.REVOKED)
                .flatMap(reward -> Optional.ofNullable(reward.couponCode()))
                .ifPresent(code -> issuer.withdraw(shop, code));
    }

    private Reward note(ShopId shop, Reward reward) {
        Journal journal = new Journal(shop, rooms.clock().instant());
        rooms.referrals()
                .find(shop, reward.referral())
                .ifPresent(referral -> journal.fulfilled(referral, reward));
        journal.write(rooms.referrals(), rooms.eventLog(), rooms.jobs());
        return reward;
    }
}
