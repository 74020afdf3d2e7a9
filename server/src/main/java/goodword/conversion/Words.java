package goodword.conversion;

import goodword.attribution.Attribution.Credit;
import goodword.attribution.Correction;
import goodword.program.Means;
import goodword.referral.Advance;
import goodword.reward.Reward;
import goodword.reward.RewardState;
import goodword.shop.Notation;
import goodword.trust.Side;
import java.time.Instant;

/// The lines of timelines, written with everything else. Reasons come from {@link Reasons}; amounts
/// and days are in the usual notation, whatever the shop's, as the sentence around them is English.
final class Words {
    /// For staff, about a friend whose bank took the payment back.
    static final String OF_FLAG =
            "a dispute was lost: look at this advocate and this friend together";

    private Words() {}

    static String ofCredit(Credit credit) {
        return switch (credit.touch().kind()) {
            case CODE -> "the friend used the code " + credit.touch().evidence();
            case CLICK -> "the friend opened the advocate's link last";
            case RECIPIENT -> "the advocate had shared with this friend";
        };
    }

    static String ofCorrection(Correction correction) {
        return "%s credited it by hand: %s".formatted(correction.by(), correction.reason());
    }

    static String ofState(Advance to, Instant holdUntil) {
        return reason(to.reason(), holdUntil);
    }

    static String ofReward(Reward reward, Instant holdUntil) {
        String whose = reward.cause().side() == Side.ADVOCATE ? "advocate" : "friend";
        String why = reason(reward.reason(), holdUntil);
        if (reward.isNothing()) {
            return "nothing is left for the %s: %s".formatted(whose, why);
        }
        String debt = reward.state().isGranted() ? "" : " promised";
        String use = fillsDebt(reward) ? ", and fills what they owed" : "";
        return "%s for the %s%s: %s%s"
                .formatted(reward.spoken(Notation.USUAL), whose, debt, why, use);
    }

    private static boolean fillsDebt(Reward reward) {
        return reward.state() == RewardState.REDEEMED
                && reward.means() != Means.CHECKOUT_DISCOUNT
                && reward.means() != Means.DONATION
                && reward.couponCode() == null;
    }

    private static String reason(String word, Instant holdUntil) {
        return word.equals("return_window")
                ? "waits for the return window to end on " + Notation.USUAL.day(holdUntil)
                : Reasons.phrase(word);
    }
}
