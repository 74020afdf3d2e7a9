package goodword.insight;

import goodword.order.OrderId;
import goodword.referral.ReferralId;
import goodword.reward.RewardId;
import java.util.Map;

/// Orders, referrals and rewards as they are counted.
record Counted(
        Map<OrderId, CountedOrder> orders,
        Map<ReferralId, CountedReferral> referrals,
        Map<RewardId, CountedReward> rewards) {}
