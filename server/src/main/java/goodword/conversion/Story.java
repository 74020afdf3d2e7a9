package goodword.conversion;

import goodword.order.OrderFacts;
import goodword.referral.Referral;
import goodword.referral.TimelineEntry;
import goodword.reward.Reward;
import goodword.trust.Screened;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All there is to say about one order: the whole why or why-not.
///
/// @param attribution how the credit came about, or why there is none
/// @param referral absent when nobody has the credit
/// @param screened absent without a referral
public record Story(
        OrderFacts order,
        String attribution,
        @Nullable Referral referral,
        @Nullable Screened screened,
        List<Reward> rewards,
        List<TimelineEntry> timeline) {
    /// The word of an order that waits for a payment, or for a program.
    static final String NOT_DECIDED_YET = "not_decided_yet";

    /// An order for which nobody has the credit.
    static Story withoutReferral(OrderFacts order, String attribution) {
        return new Story(order, attribution, null, null, List.of(), List.of());
    }
}
