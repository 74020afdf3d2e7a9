package goodword.admin;

import goodword.conversion.CreditJourney;
import goodword.conversion.CreditJourney.Outcome;
import goodword.conversion.Dossier;
import goodword.conversion.Rooms;
import goodword.person.Profile;
import java.util.Map;
import java.util.Optional;

/// Takes the form by which somebody credits an order by hand. Thread-safe.
final class Credits {
    private static final int ADVOCATE_MAX = 320;

    private final Rooms rooms;
    private final CreditJourney journey;

    Credits(Rooms rooms, CreditJourney journey) {
        this.rooms = rooms;
        this.journey = journey;
    }

    /// What came of the form.
    sealed interface Taken {
        /// @param notice its word
        record Done(String referral, String notice) implements Taken {}

        record Wrong(Form form) implements Taken {}
    }

    Taken take(Desk desk, Dossier dossier, Map<String, String> sent) {
        String advocate = sent.getOrDefault("advocate", "").strip();
        String reason = sent.getOrDefault("reason", "").strip();
        Map<String, String> typed = Map.of("advocate", advocate, "reason", reason);
        boolean readable =
                !advocate.isEmpty()
                        && advocate.length() <= ADVOCATE_MAX
                        && advocate.chars().noneMatch(Character::isISOControl);
        if (!readable) {
            return wrong(typed, "advocate", "Write the advocate's code or e-mail address.");
        }
        Optional<String> noReason = Rulings.wrong(reason);
        if (noReason.isPresent()) {
            return wrong(typed, "reason", noReason.get());
        }
        CreditJourney.Wish wish =
                new CreditJourney.Wish(dossier.name().externalId(), advocate, reason);
        return switch (journey.credit(desk.shop(), wish, desk.actor())) {
            case Outcome.Credited done -> new Taken.Done(done.referral().toString(), "credited");
            case Outcome.AlreadyCredited known -> already(desk, typed, known);
            case Outcome.Refused refused -> refused(typed, refused.reason());
        };
    }

    private Taken already(Desk desk, Map<String, String> typed, Outcome.AlreadyCredited known) {
        String name =
                rooms.database()
                        .inShop(
                                desk.shop(),
                                () -> rooms.persons().profile(desk.shop(), known.advocate()))
                        .map(Profile::name)
                        .orElse("somebody else");
        return new Taken.Wrong(
                Form.failed(
                        typed,
                        "Nothing was changed: %s has the credit for this order already."
                                .formatted(name)));
    }

    private static Taken refused(Map<String, String> typed, CreditJourney.Reason reason) {
        return switch (reason) {
            case NO_SUCH_ADVOCATE ->
                    wrong(
                            typed,
                            "advocate",
                            "No advocate has this code or address. Make the customer an advocate"
                                    + " first, on their page.");
            case ADVOCATE_BARRED ->
                    wrong(
                            typed,
                            "advocate",
                            "This advocate is barred. Let them back in first, on their page.");
            case OWN_ORDER ->
                    wrong(
                            typed,
                            "advocate",
                            "This is who bought. Nobody is rewarded for recommending to"
                                    + " themselves.");
            case NO_SUCH_ORDER ->
                    new Taken.Wrong(Form.failed(typed, "The shop has no such order any more."));
            case NOT_PLACED ->
                    new Taken.Wrong(
                            Form.failed(typed, "The order is not placed yet. Wait until it is."));
            case TEST_ORDER ->
                    new Taken.Wrong(Form.failed(typed, "This is a test order. It earns nothing."));
            case NO_PROGRAM ->
                    new Taken.Wrong(
                            Form.failed(
                                    typed,
                                    "No program is live, so there are no terms that could hold."
                                            + " Put one live first."));
        };
    }

    private static Taken wrong(Map<String, String> typed, String field, String why) {
        return new Taken.Wrong(Form.wrong(typed, field, why));
    }
}
