package goodword.conversion;

import goodword.program.Means;
import goodword.reward.Reward;
import goodword.shop.Notation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an answer to a customer says of a reward as it stands. Pure.
record RewardReply(Notation notation) {
    String standing(Reward reward, Instant holdUntil) {
        String money = reward.spoken(notation);
        return switch (reward.state()) {
            case HELD, PROMISED -> waits(reward, holdUntil);
            case APPROVED, ISSUING ->
                    "Your reward of %s is approved and reaches you shortly.".formatted(money);
            case ISSUED -> issued(reward, money);
            case REDEEMED ->
                    reward.means() == Means.DONATION
                            ? "Your donation of %s has been handed over.".formatted(money)
                            : "Your reward of %s has been used already.".formatted(money);
            case EXPIRED ->
                    "Your reward of %s was not used in time and has run out.".formatted(money);
            case FROZEN ->
                    "Your reward of %s is blocked for now, because the payment of the order is not"
                                    .formatted(money)
                            + " settled. It works again as soon as it is.";
            case REVOKED -> revoked(reward.reason());
        };
    }

    private String waits(Reward reward, Instant holdUntil) {
        String worth = worth(reward);
        return switch (reward.reason()) {
            case "return_window" ->
                    "Your reward%s is on its way. We wait until the time for returns is over, on "
                                    .formatted(worth)
                            + notation.day(holdUntil)
                            + (reward.means() == Means.DONATION
                                    ? ", and hand it over then."
                                    : ", and send it to you then.");
            case "dispute_open" ->
                    "Your reward%s waits, because the payment of the order is not settled yet. It"
                                    .formatted(worth)
                            + " follows as soon as it is.";
            default ->
                    "Your reward%s waits, because somebody of our team looks at a few orders before"
                                    .formatted(worth)
                            + " we pay. This one is among them; you do not need to do anything.";
        };
    }

    private static String issued(Reward reward, String money) {
        return switch (reward.means()) {
            case DONATION ->
                    "Your donation of %s is approved. We hand it over in your name."
                            .formatted(money);
            case PERK -> "Your reward is ready: %s.".formatted(money);
            case COUPON, STORE_CREDIT, CHECKOUT_DISCOUNT ->
                    reward.couponCode() == null
                            ? "Your reward of %s is yours already, as store credit."
                                    .formatted(money)
                            : "Your reward of %s is ready. Your coupon code is %s."
                                    .formatted(money, reward.couponCode());
        };
    }

    private static String revoked(String reason) {
        return switch (reason) {
            case "refused" -> refused();
            case "cap_reached", "budget_spent" ->
                    "There is no reward for this order, because the limit of the offer was reached"
                            + " before it.";
            default -> "There is no reward for this order.";
        };
    }

    /// That checks against misuse ended with nothing.
    static String refused() {
        return "Our checks against misuse ended with no reward for this order. If you think that is"
                + " wrong, answer this message, and a person will look at it again.";
    }

    /// ` of £10.00`, after a noun; empty where nothing is known or left.
    String worth(@Nullable Reward reward) {
        return reward == null || reward.isNothing() ? "" : " of " + reward.spoken(notation);
    }
}
