package goodword.conversion;

import goodword.attribution.Correction;
import java.util.ArrayList;
import java.util.List;

/// The ways to a credit from the strongest to the weakest, and how far an order came on them. Pure.
public record Ladder(List<Rung> rungs) {
    private static final List<String> WORDS = List.of("code", "click", "recipient");

    /// One way to a credit.
    public record Rung(String name, String found, boolean won) {}

    /// @param how the word of the order's attribution: a credit, or the reason for none
    /// @param windowDays how long a click or a share counts
    public static Ladder of(String how, int windowDays) {
        int won = WORDS.indexOf(how);
        if (won < 0 && !how.equals("no_touch")) {
            return new Ladder(List.of());
        }
        List<Rung> rungs = new ArrayList<>();
        for (int next = 0; next < WORDS.size(); next++) {
            rungs.add(new Rung(name(next, windowDays), found(next, won), next == won));
        }
        return new Ladder(List.copyOf(rungs));
    }

    /// Whether there is anything to compare: a credit by hand and most refusals have no ladder.
    public boolean isEmpty() {
        return rungs.isEmpty();
    }

    private static String name(int rung, int windowDays) {
        return switch (rung) {
            case 0 -> "A referral code or coupon at checkout";
            case 1 -> "The last click on an advocate's link, within %d days".formatted(windowDays);
            default -> "A share with this very friend, within %d days".formatted(windowDays);
        };
    }

    private static String found(int rung, int won) {
        if (rung == won) {
            return "Found: it earns the credit.";
        }
        return won >= 0 && rung > won ? "Not needed: something stronger was found." : "None.";
    }

    /// How the credit came, in a sentence.
    ///
    /// @param evidence the code; another way has nothing that people can read
    public static String told(String how, String evidence) {
        return switch (how) {
            case "code" ->
                    "The friend used the code %s at checkout, the strongest way to a credit."
                            .formatted(evidence);
            case "click" ->
                    "The friend opened the advocate's link before the order, and no other link"
                            + " after it.";
            case "recipient" -> "The advocate had shared the shop with this very friend.";
            case Correction.WORD -> "A member of staff credited it by hand.";
            default -> Reasons.credit(how);
        };
    }
}
