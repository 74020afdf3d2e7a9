package goodword.conversion;

import goodword.attribution.Attribution.Credit;
import goodword.program.Means;
import goodword.referral.Advance;
import goodword.reward.Reward;
import goodword.reward.RewardState;
import goodword.trust.Side;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/// Reasons in plain words: what staff and advocates read.
public final class Words {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private static final Map<String, String> REASONS =
            Map.ofEntries(
                    Map.entry("not_paid_yet", "the order is not paid yet"),
                    Map.entry("dispute_open", "the friend's bank disputes the payment"),
                    Map.entry("review", "a person looks at it first"),
                    Map.entry("earned", "the return window is over"),
                    Map.entry("given_at_checkout", "taken off the order at checkout"),
                    Map.entry("refused", "the screening or a person refused it"),
                    Map.entry("existing_customer", "the friend was a customer before"),
                    Map.entry("below_minimum", "the order is below the program's minimum"),
                    Map.entry("cancelled", "the order was cancelled"),
                    Map.entry("deleted", "the order is gone from the shop"),
                    Map.entry("refunded", "the whole order was refunded"),
                    Map.entry("refunded_in_hold", "a refund came inside the return window"),
                    Map.entry("refunded_below_minimum", "refunds left less than the minimum"),
                    Map.entry("dispute_lost", "the shop lost the dispute over the payment"),
                    Map.entry("worth_nothing", "nothing of the order is left to reckon on"),
                    Map.entry("no_discount_given", "the shop gave no discount"),
                    Map.entry("cap_reached", "the advocate has reached the program's cap"),
                    Map.entry("budget_spent", "the program's budget is spent"));

    /// For staff, about a friend whose bank took the payment back.
    static final String OF_FLAG =
            "a dispute was lost: look at this advocate and this friend together";

    private Words() {}

    /// A reward's or a referral's reason as people read it, without a date.
    public static String plain(String reason) {
        return reason.equals("return_window")
                ? "waits for the return window to end"
                : REASONS.getOrDefault(reason, reason.replace('_', ' '));
    }

    static String ofCredit(Credit credit) {
        return switch (credit.touch().kind()) {
            case CODE -> "the friend used the code " + credit.touch().evidence();
            case CLICK -> "the friend opened the advocate's link last";
            case RECIPIENT -> "the advocate had shared with this friend";
        };
    }

    static String ofState(Advance to, Instant holdUntil) {
        return reason(to.reason(), holdUntil);
    }

    static String ofReward(Reward reward, Instant holdUntil) {
        String whose = reward.cause().side() == Side.ADVOCATE ? "advocate" : "friend";
        String debt = reward.state().isGranted() || reward.due().isZero() ? "" : " promised";
        String use = fillsDebt(reward) ? ", and fills what they owed" : "";
        return "%s for the %s%s: %s%s"
                .formatted(reward.due(), whose, debt, reason(reward.reason(), holdUntil), use);
    }

    private static boolean fillsDebt(Reward reward) {
        return reward.state() == RewardState.REDEEMED
                && reward.means() != Means.CHECKOUT_DISCOUNT
                && reward.couponCode() == null;
    }

    private static String reason(String word, Instant holdUntil) {
        return word.equals("return_window")
                ? "waits for the return window to end on " + DAY.format(holdUntil)
                : REASONS.getOrDefault(word, word);
    }
}
