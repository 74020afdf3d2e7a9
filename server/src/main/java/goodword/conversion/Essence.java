package goodword.conversion;

import goodword.attribution.Correction;
import goodword.referral.Referral;
import goodword.shop.Notation;

/// A whole story in one line: who has the credit, how it came, where it stands and why. Pure.
public final class Essence {
    private Essence() {}

    /// @param advocate what the one with the credit is called; not used where nobody has it
    public static String of(Story story, String advocate, Notation notation) {
        Referral referral = story.referral();
        if (referral == null) {
            return "no credit: " + WhyNot.of(story.attribution()).brief();
        }
        return "credited to %s %s; %s"
                .formatted(advocate, by(referral.how()), standing(referral, notation));
    }

    private static String by(String how) {
        return switch (how) {
            case "code" -> "by code";
            case "click" -> "by link";
            case "recipient" -> "by share";
            case Correction.WORD -> "by hand";
            default -> "by " + how;
        };
    }

    private static String standing(Referral referral, Notation notation) {
        return switch (referral.state()) {
            case CREDITED -> "waits for the payment";
            case QUALIFIED ->
                    referral.reason().equals("return_window")
                            ? "the reward waits until " + notation.day(referral.holdUntil())
                            : "the reward waits: " + Reasons.phrase(referral.reason());
            case APPROVED -> "approved";
            case DECLINED -> "declined: " + Reasons.phrase(referral.reason());
            case RETRACTED -> "taken back: " + Reasons.phrase(referral.reason());
        };
    }
}
