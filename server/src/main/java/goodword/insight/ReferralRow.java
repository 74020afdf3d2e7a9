package goodword.insight;

import goodword.order.OrderId;
import goodword.person.PersonId;
import goodword.platform.money.Money;
import goodword.program.ProgramId;
import goodword.referral.Referral;
import goodword.referral.ReferralId;
import goodword.reward.RewardState;
import goodword.trust.Side;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A referral as lists show it; names and addresses are asked for elsewhere.
///
/// @param reason why the state is what it is
/// @param how the touch that earned the credit
/// @param advocateReward the newest of the advocate's; absent when there is none
/// @param friendReward the newest of the friend's; absent when there is none
/// @param reviewBy until when a person should look; absent unless a side waits for one
public record ReferralRow(
        ReferralId id,
        Instant openedAt,
        OrderMark order,
        Referral.State state,
        String reason,
        String how,
        Origin origin,
        PersonId advocate,
        PersonId friend,
        @Nullable RewardMark advocateReward,
        @Nullable RewardMark friendReward,
        @Nullable Instant reviewBy) {

    /// The friend's order.
    ///
    /// @param number what the store calls it when it talks to people
    /// @param net items after discount less refunds
    public record OrderMark(OrderId id, String externalId, @Nullable String number, Money net) {}

    /// Which offer it came of, and how far down the chain it stands.
    public record Origin(ProgramId program, String arm, int generation) {}

    /// How a reward stands.
    public record RewardMark(RewardState state, Money due) {
        /// Only a perk stands and is worth no money.
        public boolean isPerk() {
            return due.isZero() && state != RewardState.REVOKED && state != RewardState.EXPIRED;
        }
    }

    /// Whether a side waits for a person.
    public boolean isHeld() {
        return reviewBy != null;
    }

    /// Whether the date by which a person should have looked is over.
    public boolean isEscalated(Instant now) {
        return reviewBy != null && reviewBy.isBefore(now);
    }

    public @Nullable RewardMark reward(Side side) {
        return side == Side.ADVOCATE ? advocateReward : friendReward;
    }
}
