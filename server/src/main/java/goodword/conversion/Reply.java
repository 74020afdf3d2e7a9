package goodword.conversion;

import goodword.program.Means;
import goodword.program.Terms;
import goodword.referral.Referral;
import goodword.reward.Reward;
import goodword.reward.RewardState;
import goodword.trust.Outcome;
import goodword.trust.Side;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An answer to copy for a customer who asks where their reward is, or why there is none: built
/// from the facts, honest, in words that customers use, and silent about the other person. Pure.
public final class Reply {
    private final Story story;
    private final Terms terms;
    private final Letter letter;
    private final RewardReply rewards;

    private Reply(Story story, Terms terms, Letter letter) {
        this.story = story;
        this.terms = terms;
        this.letter = letter;
        this.rewards = new RewardReply(letter.notation());
    }

    /// To the advocate or to the friend of a referral.
    public static String about(Story story, Terms terms, Side reader, Letter letter) {
        Referral referral = story.referral();
        if (referral == null) {
            return noCredit(story, letter);
        }
        Reply reply = new Reply(story, terms, letter);
        return letter.around(
                reader == Side.ADVOCATE ? reply.toAdvocate(referral) : reply.toFriend(referral));
    }

    /// To the buyer of an order that nobody has the credit for.
    public static String noCredit(Story story, Letter letter) {
        String answer =
                switch (story.attribution()) {
                    case "no_program" ->
                            "We had no recommendation offer running when you placed your order %s,"
                                    + " so there is no reward for it.";
                    case "test_order" -> "Your order %s was a test, so there is no reward for it.";
                    case "no_touch" ->
                            "We could not see that a recommendation led to your order %s: it came"
                                    + " without a friend's code and not by way of a friend's link."
                                    + " If somebody did recommend us to you, please tell us their"
                                    + " code, and we will look at it again.";
                    case "own_code" ->
                            "The code or link that came with your order %s is your own. The offer"
                                    + " is for recommending us to somebody else, so there is no"
                                    + " reward for it.";
                    case "coupon_used" ->
                            "The coupon that came with your order %s had been used on an earlier"
                                    + " order. Each coupon counts once.";
                    case "existing_customer" ->
                            "You had ordered from us before your order %s, and a link alone counts"
                                    + " only for a first order, so there is no reward for it.";
                    case "advocate_barred" ->
                            "The code or link that came with your order %s is not valid any more,"
                                    + " so there is no reward for it.";
                    case "history" ->
                            "Your order %s is from the time before our recommendation offer, so"
                                    + " there is no reward for it.";
                    default ->
                            "Your order %s is not placed yet. We will know about the reward as soon"
                                    + " as it is.";
                };
        return letter.around(answer.formatted(letter.order()));
    }

    private String toAdvocate(Referral referral) {
        Reward reward = reward(Side.ADVOCATE);
        String thanks = "Thank you for recommending us. ";
        return switch (referral.state()) {
            case CREDITED ->
                    thanks
                            + "An order that you brought us is not paid yet. Your reward"
                            + rewards.worth(reward)
                            + " follows once it is paid and the return time is over.";
            case QUALIFIED, APPROVED -> thanks + stands(Side.ADVOCATE, referral);
            case DECLINED ->
                    referral.reason().equals("refused")
                            ? RewardReply.refused()
                            : thanks
                                    + "This order did not meet the terms of the offer, so we cannot"
                                    + " give a reward for it."
                                    + terms();
            case RETRACTED ->
                    thanks
                            + "The order that you brought us did not stand in the end, so there is"
                            + " no reward for it."
                            + spent(reward);
        };
    }

    private String toFriend(Referral referral) {
        Reward reward = reward(Side.FRIEND);
        if (reward != null && reward.means() == Means.CHECKOUT_DISCOUNT) {
            return reward.state() == RewardState.REVOKED
                    ? "The discount on your order %s went with the order, which did not stand."
                            .formatted(letter.order())
                    : "Your discount of %s was taken off your order %s at the checkout."
                            .formatted(letter.notation().money(reward.due()), letter.order());
        }
        Means promised = terms.offer(referral.terms().arm()).friend().means();
        if (reward == null && promised == Means.CHECKOUT_DISCOUNT) {
            return "The offer takes your discount off at the checkout, when the code is used there."
                    + " We see none on your order %s.".formatted(letter.order());
        }
        return switch (referral.state()) {
            case CREDITED ->
                    "Your order %s is not paid yet. Your reward%s follows once it is paid and the"
                                    .formatted(letter.order(), rewards.worth(reward))
                            + " return time is over.";
            case QUALIFIED, APPROVED -> stands(Side.FRIEND, referral);
            case DECLINED ->
                    referral.reason().equals("refused")
                            ? RewardReply.refused()
                            : "Your order %s did not meet the terms of the offer, so there is no"
                                            .formatted(letter.order())
                                    + " reward for it."
                                    + why(referral)
                                    + terms();
            case RETRACTED ->
                    "There is no reward for your order %s: %s."
                                    .formatted(letter.order(), undone(referral.reason()))
                            + spent(reward);
        };
    }

    private String stands(Side side, Referral referral) {
        Reward reward = reward(side);
        if (reward == null) {
            boolean refused =
                    story.screened() != null && story.screened().outcome(side) == Outcome.REFUSED;
            return refused ? RewardReply.refused() : "There is no reward for this order." + terms();
        }
        return rewards.standing(reward, referral.holdUntil());
    }

    private static String undone(String reason) {
        return switch (reason) {
            case "cancelled", "deleted" -> "it was cancelled";
            case "dispute_lost" -> "its payment was taken back";
            case "refunded_below_minimum" -> "after the return it is below the offer's minimum";
            default -> "it was returned";
        };
    }

    private static String why(Referral referral) {
        return switch (referral.reason()) {
            case "existing_customer" -> " You had ordered from us before.";
            case "below_minimum" -> " It was below the offer's minimum.";
            default -> "";
        };
    }

    private String terms() {
        Terms.Minimum minimum = terms.minimum();
        String who = terms.newCustomersOnly() ? "the first order of a new customer" : "an order";
        return minimum == null
                ? " The offer is for %s.".formatted(who)
                : " The offer is for %s of at least %s."
                        .formatted(who, letter.notation().money(minimum.amount()));
    }

    private static String spent(@Nullable Reward reward) {
        boolean donated = reward != null && reward.means() == Means.DONATION;
        return reward != null && reward.use().used() && !donated
                ? " What was used already is set off against a next reward; nobody will charge you."
                : "";
    }

    private @Nullable Reward reward(Side side) {
        Optional<Reward> newest =
                story.rewards().stream()
                        .filter(one -> one.cause().side() == side)
                        .reduce((older, newer) -> newer);
        return newest.orElse(null);
    }
}
