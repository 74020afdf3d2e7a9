package goodword.storefront;

import goodword.program.Means;
import goodword.referral.Referral;
import goodword.reward.Reward;
import goodword.reward.RewardState;
import goodword.shop.Notation;
import goodword.storefront.FriendStory.Place;
import goodword.storefront.FriendStory.Step;
import goodword.storefront.FriendStory.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells advocates what became of their friends, from states and reasons alone. What staff see (who
/// the friend is, which signals were raised) does not come in here.
record Stories(Notation notation) {
    /// Why a referral or a reward came to nothing, for the advocate's ears.
    private static final Map<String, String> WHY_NOT =
            Map.ofEntries(
                    Map.entry(
                            "existing_customer",
                            "This offer is for new customers, and this was not a first order."),
                    Map.entry(
                            "below_minimum",
                            "The order was smaller than the offer asks for, so there is no"
                                    + " reward."),
                    Map.entry("cancelled", "The order was cancelled, so there is no reward."),
                    Map.entry("deleted", "The order was cancelled, so there is no reward."),
                    Map.entry("refunded", "Everything was returned, so there is no reward."),
                    Map.entry(
                            "refunded_in_hold",
                            "Something was returned in time, so there is no reward."),
                    Map.entry(
                            "refunded_below_minimum",
                            "Part was returned, and what is left is smaller than the offer asks"
                                    + " for, so there is no reward."),
                    Map.entry("dispute_lost", "The payment was taken back, so there is no reward."),
                    Map.entry("worth_nothing", "Nothing of the order is left to reckon on."),
                    Map.entry(
                            "cap_reached",
                            "You had already earned as many rewards as the program gives in that"
                                    + " time."),
                    Map.entry(
                            "budget_spent",
                            "What the shop had set aside for rewards was used up by then."));

    private static final String REFUSED =
            "The shop looked at this one and decided that it does not count. If you think that is"
                    + " a mistake, please write to the shop.";

    /// Why there is nothing, in one sentence.
    static String whyNot(String reason) {
        return WHY_NOT.getOrDefault(reason, REFUSED);
    }

    /// @param reward the advocate's own for this referral, if any
    FriendStory of(Referral referral, Optional<Reward> reward) {
        String day = notation.day(referral.openedAt());
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(Place.DONE, "Ordered"));
        return switch (referral.state()) {
            case CREDITED -> waitsForPayment(day, steps, reward);
            case QUALIFIED -> qualified(referral, steps, reward);
            case APPROVED -> approved(referral, steps, reward);
            case DECLINED, RETRACTED -> {
                steps.add(new Step(Place.STOP, whyNot(referral.reason())));
                yield new FriendStory(title(day), Tone.NONE, "no reward", steps);
            }
        };
    }

    private FriendStory waitsForPayment(String day, List<Step> steps, Optional<Reward> reward) {
        steps.add(new Step(Place.NOW, "The shop is waiting for the payment."));
        steps.add(new Step(Place.NEXT, yours(reward)));
        return new FriendStory("A friend ordered on " + day, Tone.WAIT, "not paid yet", steps);
    }

    private FriendStory qualified(Referral referral, List<Step> steps, Optional<Reward> reward) {
        steps.add(new Step(Place.DONE, "Paid"));
        String until = notation.day(referral.holdUntil());
        String tag =
                switch (referral.reason()) {
                    case "review" -> {
                        steps.add(
                                new Step(
                                        Place.NOW,
                                        "A person at the shop is taking a look. That is done now"
                                                + " and then before a reward is given; you need not"
                                                + " do anything."));
                        yield "being looked at";
                    }
                    case "dispute_open" -> {
                        steps.add(
                                new Step(
                                        Place.NOW,
                                        "There is a question about the payment. Your reward waits"
                                                + " until it is answered."));
                        yield "waiting";
                    }
                    default -> {
                        steps.add(
                                new Step(
                                        Place.NOW,
                                        "Your reward waits until "
                                                + until
                                                + ", because friends may return things until"
                                                + " then."));
                        yield "waiting until " + until;
                    }
                };
        steps.add(new Step(Place.NEXT, yours(reward)));
        return new FriendStory(title(notation.day(referral.openedAt())), Tone.WAIT, tag, steps);
    }

    private FriendStory approved(Referral referral, List<Step> steps, Optional<Reward> reward) {
        String title = title(notation.day(referral.openedAt()));
        steps.add(new Step(Place.DONE, "Paid and kept"));
        if (reward.isEmpty()) {
            return new FriendStory(title, Tone.GOOD, "done", steps);
        }
        Reward one = reward.get();
        if (one.state() == RewardState.REVOKED || one.state() == RewardState.EXPIRED) {
            steps.add(
                    new Step(
                            Place.STOP,
                            one.state() == RewardState.EXPIRED
                                    ? "Your reward was not used in time."
                                    : whyNot(one.reason())));
            return new FriendStory(title, Tone.NONE, "no reward", steps);
        }
        String worth = one.spoken(notation);
        boolean donation = one.means() == Means.DONATION;
        return switch (one.state()) {
            case REDEEMED -> {
                String end = donation ? ": handed over" : ": used";
                steps.add(new Step(Place.DONE, "Your " + worth + end));
                yield new FriendStory(title, Tone.GOOD, "done", steps);
            }
            case ISSUED -> {
                String end = donation ? ": approved, and handed over soon" : ": ready for you";
                steps.add(new Step(Place.DONE, "Your " + worth + end));
                yield new FriendStory(
                        title, Tone.GOOD, donation ? "donation approved" : "reward ready", steps);
            }
            default -> {
                steps.add(new Step(Place.NOW, "Your " + worth + " is being made ready."));
                yield new FriendStory(title, Tone.WAIT, "almost there", steps);
            }
        };
    }

    private String yours(Optional<Reward> reward) {
        return reward.filter(one -> !one.isNothing())
                .map(
                        one ->
                                one.means() == Means.DONATION
                                        ? "Then " + one.spoken(notation) + " is given."
                                        : "Then " + one.spoken(notation) + " is yours.")
                .orElse("Then your reward is yours.");
    }

    private static String title(String day) {
        return "A friend bought on " + day;
    }
}
