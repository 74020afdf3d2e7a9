package goodword.insight;

import goodword.platform.money.Money;
import goodword.referral.ReferralId;
import goodword.reward.Reward;
import goodword.reward.RewardId;
import goodword.reward.RewardState;
import goodword.trust.Side;

/// A reward as it is counted.
///
/// @param due what it is worth
/// @param pending what the ledger holds as promised
/// @param owed what the ledger credits for it, less what was taken back
/// @param left what its owner can still spend
record CountedReward(
        ReferralId referral,
        RewardId id,
        Side side,
        RewardState state,
        Money due,
        Money pending,
        Money owed,
        Money left) {
    static CountedReward of(Reward reward) {
        return new CountedReward(
                reward.referral(),
                reward.id(),
                reward.cause().side(),
                reward.state(),
                reward.due(),
                reward.posted().pending(),
                reward.posted().owed(),
                reward.use().left());
    }
}
