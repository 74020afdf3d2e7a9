package goodword.admin;

import goodword.conversion.Rooms;
import goodword.reward.Reward;
import goodword.reward.RewardState;
import goodword.sharing.Claim;
import goodword.sharing.Code;
import goodword.shop.Notation;
import java.time.Instant;
import java.util.Optional;

/// Whether a code is worth something now: the API's answer, and for staff the reason as well.
/// Thread-safe.
final class CouponCheck {
    private final Rooms rooms;
    private final CouponLines lines;

    CouponCheck(Rooms rooms, CouponLines lines) {
        this.rooms = rooms;
        this.lines = lines;
    }

    /// Joins the running transaction.
    CouponVerdict of(Desk desk, String typed, Notation notation) {
        String code = Code.keyOf(typed);
        Optional<Claim> claim = rooms.sharing().claimOfCoupon(desk.shop(), code);
        Optional<Reward> reward = rooms.rewards().ofCoupon(desk.shop(), code);
        return claim.map(one -> ofClaim(desk, one, notation))
                .or(() -> reward.map(one -> ofReward(one, notation)))
                .orElseGet(
                        () ->
                                CouponVerdict.bad(
                                        code, "This shop has never given out such a coupon."));
    }

    private CouponVerdict ofClaim(Desk desk, Claim claim, Notation notation) {
        Instant now = rooms.clock().instant();
        String code = claim.couponCode();
        return switch (claim.stateAt(now)) {
            case CLAIMED ->
                    CouponVerdict.good(
                            code,
                            "A friend's coupon: %s. It is good until %s."
                                    .formatted(
                                            lines.value(desk, claim, notation),
                                            notation.time(claim.expiresAt())));
            case USED -> CouponVerdict.bad(code, "A friend's coupon that was used on an order.");
            case EXPIRED ->
                    CouponVerdict.bad(
                            code,
                            "A friend's coupon that was good until %s."
                                    .formatted(notation.time(claim.expiresAt())));
            case WITHDRAWN -> CouponVerdict.bad(code, "A friend's coupon that was withdrawn.");
        };
    }

    private static CouponVerdict ofReward(Reward reward, Notation notation) {
        String code = String.valueOf(reward.couponCode());
        return reward.state() == RewardState.ISSUED
                ? CouponVerdict.good(
                        code,
                        "A reward's coupon, worth %s. It does not run out."
                                .formatted(notation.money(reward.use().left())))
                : CouponVerdict.bad(
                        code,
                        "A reward's coupon. %s".formatted(StateWords.meaning(reward.state())));
    }
}
