package goodword.admin;

import goodword.conversion.Reasons;
import goodword.order.Dispute;
import goodword.order.OrderState;
import goodword.referral.Referral;
import goodword.reward.RewardState;
import goodword.sharing.Claim;
import java.util.Locale;

/// States in the glossary's words, with the colour of their tag and what they mean.
public final class StateWords {
    private StateWords() {}

    public static String name(RewardState state) {
        return state == RewardState.ISSUING ? "Being issued" : capital(state.word());
    }

    public static String tag(RewardState state) {
        return switch (state) {
            case PROMISED, HELD, FROZEN -> "wait";
            case APPROVED, ISSUING -> "told";
            case ISSUED, REDEEMED -> "good";
            case REVOKED -> "bad";
            case EXPIRED -> "";
        };
    }

    public static String meaning(RewardState state) {
        return switch (state) {
            case PROMISED -> "The order is not paid yet. Nothing is due until it is.";
            case HELD ->
                    "The order is paid, and the reward waits: for the return window to end, for a"
                            + " disputed payment, or for a person to look.";
            case APPROVED -> "It is due, and nothing stands in its way. It is made usable next.";
            case ISSUING -> "It is being made in the store, which has not answered yet.";
            case ISSUED -> "It is in its owner's hands and not used yet.";
            case FROZEN ->
                    "It was issued, and an open dispute over the friend's payment keeps it from"
                            + " being used.";
            case REDEEMED ->
                    "It was used: on an order, taken off at checkout, or set against what its owner"
                            + " owed.";
            case EXPIRED -> "It was not used in time.";
            case REVOKED ->
                    "It was taken back whole: the order was undone, or the terms, a limit or a"
                            + " person said no.";
        };
    }

    public static String name(Referral.State state) {
        return capital(state.word());
    }

    public static String tag(Referral.State state) {
        return switch (state) {
            case CREDITED, QUALIFIED -> "wait";
            case APPROVED -> "good";
            case DECLINED, RETRACTED -> "bad";
        };
    }

    public static String name(Claim.State state) {
        return state == Claim.State.CLAIMED ? "Not used yet" : capital(word(state));
    }

    public static String tag(Claim.State state) {
        return switch (state) {
            case CLAIMED -> "wait";
            case USED -> "good";
            case EXPIRED -> "";
            case WITHDRAWN -> "bad";
        };
    }

    public static String name(OrderState state) {
        return capital(state.name().toLowerCase(Locale.ROOT));
    }

    public static String name(Dispute.Standing standing) {
        return capital(standing.name().toLowerCase(Locale.ROOT));
    }

    /// `held` becomes `Held`.
    static String capital(String word) {
        return Reasons.capital(word.replace('_', ' '));
    }

    private static String word(Claim.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
