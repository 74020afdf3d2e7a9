package goodword.client;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The whole why or why-not of an order.
///
/// @param net items after discounts and refunds
/// @param credit how the credit came about, or why nobody has it, in a stable word
/// @param referral absent when nobody has the credit
public record OrderStory(
        String orderId,
        String state,
        Instant placedAt,
        String currency,
        String net,
        String credit,
        @Nullable Referral referral,
        List<Reward> rewards,
        List<Line> timeline) {

    /// The referral behind an order.
    public record Referral(
            String id,
            String state,
            String reason,
            String advocateId,
            String friendId,
            int generation,
            Instant holdUntil,
            @Nullable Screening screening) {}

    /// @param points what speaks against it
    public record Screening(int points, List<String> signals, String advocate, String friend) {}

    /// @param coupon in its owner's hand, once the reward is issued
    public record Reward(
            String id,
            String side,
            String state,
            String reason,
            String means,
            String due,
            String approved,
            String net,
            @Nullable String coupon) {}

    public record Line(Instant at, String what, String why) {}
}
