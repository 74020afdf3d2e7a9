package goodword.admin;

import goodword.person.Profile;
import goodword.reward.Reward;
import goodword.trust.Outcome;
import goodword.trust.Ruling;
import goodword.trust.Screened;
import goodword.trust.Side;
import goodword.trust.Signal;
import java.util.List;

/// One side of a referral: who it is, what was decided about them and why, what they got.
///
/// @param points what the signals against this side add up to
/// @param rulings what people decided about it, the oldest first
public record SideFile(
        Side side,
        Profile who,
        Outcome standing,
        int points,
        List<Signal> signals,
        List<Ruling> rulings,
        List<Gain> gains) {
    /// A reward of this side.
    ///
    /// @param code of its coupon, as far as the reader may see it; empty without one
    public record Gain(Reward reward, String code, List<PostingLine> postings) {}

    public String title() {
        return side == Side.ADVOCATE ? "Advocate" : "Friend";
    }

    public String decision() {
        return switch (standing) {
            case CLEARED -> rulings.isEmpty() ? "Cleared" : "Released";
            case HELD -> "Held";
            case REFUSED -> "Refused";
        };
    }

    public String tag() {
        return switch (standing) {
            case CLEARED -> "good";
            case HELD -> "wait";
            case REFUSED -> "bad";
        };
    }

    /// What the points came to, in a sentence.
    public String meaning() {
        if (signals.isEmpty()) {
            return "Nothing speaks against this side.";
        }
        boolean alone = signals.stream().anyMatch(Signal::refuses);
        if (alone) {
            return "One of these is an equality that refuses by itself.";
        }
        return points >= Screened.HELD_FROM
                ? "%d points; from %d on a person decides.".formatted(points, Screened.HELD_FROM)
                : "%d points; a person is asked from %d on.".formatted(points, Screened.HELD_FROM);
    }

    /// Whether a person may still decide about this side.
    public boolean isHeld() {
        return standing == Outcome.HELD;
    }

    /// The newest reward's amount and state, if there is one.
    public List<Gain> newestFirst() {
        return gains.reversed();
    }
}
