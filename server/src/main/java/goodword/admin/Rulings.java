package goodword.admin;

import goodword.conversion.ReviewJourney;
import goodword.conversion.Rooms;
import goodword.referral.ReferralId;
import goodword.trust.Outcome;
import goodword.trust.Ruling;
import goodword.trust.Side;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes the form by which somebody rules on a held side, wherever it stands. Thread-safe.
public final class Rulings {
    /// Reasons that are often meant, a click each.
    public static final List<String> TO_RELEASE =
            List.of("Two different people", "One household, and that is fine with us");

    public static final List<String> TO_REFUSE =
            List.of("The same person twice", "Not a genuine recommendation");

    private static final String RELEASE = "release";
    private static final String REFUSE = "refuse";
    private static final int REASON_MAX = 500;

    private final Rooms rooms;
    private final ReviewJourney review;

    Rulings(Rooms rooms, ReviewJourney review) {
        this.rooms = rooms;
        this.review = review;
    }

    /// What came of the form.
    sealed interface Taken {
        /// The word of a notice.
        record Done(String notice) implements Taken {}

        record Wrong(Form form) implements Taken {}

        record NotThere() implements Taken {}
    }

    /// A button is `release` or `refuse` with the reason that was typed, or has one of its own
    /// behind a colon.
    Taken take(Desk desk, String referral, Map<String, String> sent) {
        Optional<ReferralId> id = Ids.of(referral).map(ReferralId::new);
        Optional<Side> side = of(Side.values(), sent.get("side"));
        Optional<Outcome> seen = of(Outcome.values(), sent.get("seen"));
        String button = sent.getOrDefault("ruling", "");
        boolean released = button.startsWith(RELEASE);
        if (id.isEmpty()
                || side.isEmpty()
                || seen.isEmpty()
                || !released && !button.startsWith(REFUSE)) {
            return new Taken.NotThere();
        }
        int colon = button.indexOf(':');
        String reason =
                colon > 0
                        ? button.substring(colon + 1).strip()
                        : sent.getOrDefault("reason", "").strip();
        Optional<String> wrong = wrong(reason);
        if (wrong.isPresent()) {
            String field = field(referral, side.get());
            return new Taken.Wrong(Form.wrong(Map.of(field, reason), field, wrong.get()));
        }
        Ruling ruling =
                new Ruling(
                        side.get(),
                        released,
                        desk.member().name(),
                        reason,
                        rooms.clock().instant());
        return switch (review.rule(desk.shop(), id.get(), ruling, desk.actor(), seen.get())) {
            case ReviewJourney.Ruled.Done _ ->
                    new Taken.Done(released ? "released" : "side-refused");
            case ReviewJourney.Ruled.Overtaken _ -> new Taken.Done("overtaken");
            case ReviewJourney.Ruled.NotThere _ -> new Taken.NotThere();
        };
    }

    /// The name of the field with the reason, one for each side of each referral.
    public static String field(String referral, Side side) {
        return "reason-" + referral + "-" + side.word();
    }

    /// Why this cannot be a reason.
    static Optional<String> wrong(String reason) {
        if (reason.isEmpty()) {
            return Optional.of("Write why, in a few words. It stands on the timeline.");
        }
        boolean readable = reason.chars().noneMatch(Character::isISOControl);
        return reason.length() > REASON_MAX || !readable
                ? Optional.of("Write it in one line of at most 500 letters.")
                : Optional.empty();
    }

    private static <E extends Enum<E>> Optional<E> of(E[] all, @Nullable String word) {
        return Arrays.stream(all).filter(one -> one.name().equalsIgnoreCase(word)).findFirst();
    }
}
