package goodword.api;

import goodword.conversion.Story;
import goodword.order.OrderFacts;
import goodword.reward.Reward;
import goodword.trust.Side;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One order's whole why or why-not, as the API shows it. Amounts are decimals in major units.
record StoryView(
        String orderId,
        String state,
        Instant placedAt,
        String currency,
        String net,
        String credit,
        @Nullable ReferralView referral,
        List<RewardView> rewards,
        List<LineView> timeline) {

    record LineView(Instant at, String what, String why) {}

    /// @param points what speaks against it; from 40 on a person decides
    record ScreeningView(int points, List<String> signals, String advocate, String friend) {}

    record ReferralView(
            String id,
            String state,
            String reason,
            String advocateId,
            String friendId,
            String arm,
            int generation,
            Instant holdUntil,
            @Nullable ScreeningView screening) {}

    record RewardView(
            String id,
            String side,
            String state,
            String reason,
            String means,
            @Nullable String what,
            String due,
            String approved,
            String net,
            @Nullable String coupon) {
        static RewardView of(Reward reward) {
            return new RewardView(
                    reward.id().toString(),
                    reward.cause().side().word(),
                    reward.state().word(),
                    reward.reason(),
                    reward.means().word(),
                    reward.what(),
                    reward.due().toMajor(),
                    reward.approved().toMajor(),
                    reward.posted().owed().toMajor(),
                    reward.couponCode());
        }
    }

    static StoryView of(Story story) {
        OrderFacts order = story.order();
        return new StoryView(
                order.externalId(),
                order.state().name().toLowerCase(java.util.Locale.ROOT),
                order.placedAt(),
                order.totals().currency().getCurrencyCode(),
                order.net().toMajor(),
                story.attribution(),
                referral(story),
                story.rewards().stream().map(RewardView::of).toList(),
                story.timeline().stream()
                        .map(line -> new LineView(line.at(), line.what(), line.why()))
                        .toList());
    }

    private static @Nullable ReferralView referral(Story story) {
        var referral = story.referral();
        if (referral == null) {
            return null;
        }
        var screened = story.screened();
        return new ReferralView(
                referral.id().toString(),
                referral.state().word(),
                referral.reason(),
                referral.advocate().toString(),
                referral.friend().toString(),
                referral.terms().arm(),
                referral.lineage().generation(),
                referral.holdUntil(),
                screened == null
                        ? null
                        : new ScreeningView(
                                screened.points(),
                                screened.signals().stream().map(signal -> signal.word()).toList(),
                                screened.outcome(Side.ADVOCATE).word(),
                                screened.outcome(Side.FRIEND).word()));
    }
}
