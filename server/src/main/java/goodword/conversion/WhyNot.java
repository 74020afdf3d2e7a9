package goodword.conversion;

import goodword.attribution.Attribution.Reason;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why nobody has the credit for an order, in a full sentence, and what one can do about it.
///
/// @param brief the same in a few words, as the end of a sentence
public record WhyNot(String brief, String why, String remedy) {
    private static final WhyNot UNDECIDED =
            new WhyNot(
                    "not placed yet",
                    "The order is not placed yet, so nothing is decided about it.",
                    "Nothing to do. The credit is decided when the shop tells that it is placed.");

    /// @param word of an attribution without a credit
    public static WhyNot of(String word) {
        return reason(word).map(WhyNot::of).orElse(UNDECIDED);
    }

    private static Optional<Reason> reason(String word) {
        return Arrays.stream(Reason.values())
                .filter(reason -> reason.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    static WhyNot of(Reason reason) {
        return switch (reason) {
            case NO_PROGRAM ->
                    new WhyNot(
                            "no program was live",
                            "No program was live when this order was placed, so there were no"
                                    + " terms under which it could be credited.",
                            "Put a program live. Orders that come after are credited by"
                                    + " themselves, and this one can then be credited by hand.");
            case TEST_ORDER ->
                    new WhyNot(
                            "a test order",
                            "The shop marked this as a test order. Those are kept and never"
                                    + " credited.",
                            "Nothing to do. If somebody truly bought, the shop has to send the"
                                    + " order again without the mark.");
            case NO_TOUCH ->
                    new WhyNot(
                            "nothing led to it",
                            "Nothing led from an advocate to this order: no referral code at"
                                    + " checkout, no click on an advocate's link in time, and no"
                                    + " share with this buyer.",
                            "Ask the buyer who recommended the shop to them. If an advocate did,"
                                    + " credit the order by hand.");
            case OWN_CODE ->
                    new WhyNot(
                            "the buyer's own code",
                            "The code, the link or the share was the buyer's own. Nobody is"
                                    + " rewarded for recommending the shop to themselves.",
                            "Nothing to do, unless two people share one account: then ask the"
                                    + " friend to buy with an account of their own.");
            case COUPON_USED ->
                    new WhyNot(
                            "the coupon was used before",
                            "The buyer's coupon had been used on another order before. One coupon"
                                    + " credits one order.",
                            "Search for the coupon to see which order used it. If that one came"
                                    + " to nothing, credit this one by hand.");
            case EXISTING_CUSTOMER ->
                    new WhyNot(
                            "the buyer was a customer before",
                            "The buyer was a customer before. A click or a share alone does not"
                                    + " credit a customer's later orders; a code at checkout"
                                    + " would have.",
                            "If the advocate brought them back all the same, credit the order by"
                                    + " hand. The program's terms for new customers still"
                                    + " hold.");
            case ADVOCATE_BARRED ->
                    new WhyNot(
                            "the advocate is barred",
                            "The advocate is barred: nothing is credited to them any more.",
                            "The advocate's page tells who decided that and why. They can be let"
                                    + " back in there.");
            case HISTORY ->
                    new WhyNot(
                            "taken over as history",
                            "This order was taken over with the shop's history. That tells who was"
                                    + " a customer before, and never credits anybody.",
                            "Nothing to do. If an advocate did bring this order, credit it by"
                                    + " hand.");
        };
    }
}
