package goodword.conversion;

import goodword.program.Benefit;
import goodword.reward.Reward;
import java.util.Optional;

/// The coupon in which a reward is paid out. Pure.
final class RewardCoupon {
    private RewardCoupon() {}

    /// Worth what is left of the reward; empty for one that is paid in another way.
    static Optional<Coupon> of(Reward reward) {
        return Optional.ofNullable(reward.couponCode())
                .map(
                        code ->
                                new Coupon(
                                        code,
                                        "reward " + reward.id(),
                                        Benefit.amount(reward.use().left(), reward.means()),
                                        null,
                                        null));
    }
}
