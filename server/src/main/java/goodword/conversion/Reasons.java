package goodword.conversion;

import goodword.attribution.Correction;
import java.util.Locale;
import java.util.Map;

/// Every stable word of the story in plain English: the one home of reasons that people read, on
/// timelines, at the desk and on the advocate's page.
public final class Reasons {
    private static final Map<String, String> PHRASES =
            Map.ofEntries(
                    Map.entry("not_paid_yet", "the order is not paid yet"),
                    Map.entry("return_window", "waits for the return window to end"),
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

    private static final Map<String, String> CREDITS =
            Map.of(
                    "code",
                    "Code at checkout",
                    "click",
                    "Link clicked",
                    "recipient",
                    "Shared with the friend",
                    Correction.WORD,
                    "Credited by hand");

    private static final Map<String, String> EVENTS =
            Map.ofEntries(
                    Map.entry("credited", "Credited to the advocate"),
                    Map.entry("qualified", "Meets the terms"),
                    Map.entry("approved", "Approved"),
                    Map.entry("declined", "Declined"),
                    Map.entry("retracted", "Taken back"),
                    Map.entry("signals", "The screening found something"),
                    Map.entry("released", "Released by a person"),
                    Map.entry("refused", "Refused by a person"),
                    Map.entry("flagged", "Worth a look"),
                    Map.entry("reward_promised", "Reward promised"),
                    Map.entry("reward_held", "Reward waits"),
                    Map.entry("reward_approved", "Reward approved"),
                    Map.entry("reward_issuing", "Reward is being made"),
                    Map.entry("reward_issued", "Reward is in its owner's hands"),
                    Map.entry("reward_frozen", "Reward frozen"),
                    Map.entry("reward_redeemed", "Reward used"),
                    Map.entry("reward_expired", "Reward ran out"),
                    Map.entry("reward_revoked", "Reward taken back"));

    private Reasons() {}

    /// A referral's or a reward's reason, as the end of a sentence and without a date.
    public static String phrase(String reason) {
        return PHRASES.getOrDefault(reason, spaced(reason));
    }

    /// The same as a sentence of its own; empty for no reason.
    public static String sentence(String reason) {
        return reason.isEmpty() ? "" : capital(phrase(reason)) + ".";
    }

    /// How a credit came about.
    public static String credit(String how) {
        return CREDITS.getOrDefault(how, capital(spaced(how)));
    }

    /// The title of a line of the timeline.
    public static String event(String what) {
        return EVENTS.getOrDefault(what, capital(spaced(what)));
    }

    /// With a capital letter in front.
    public static String capital(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String spaced(String word) {
        return word.replace('_', ' ');
    }
}
