package goodword.storefront;

import goodword.ledger.Account;
import goodword.ledger.Balance;
import goodword.program.Means;
import goodword.reward.Reward;
import goodword.shop.Notation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A person's rewards, sorted by what they can do with them.
///
/// @param ready to be used now
/// @param waiting promised, and not theirs yet
/// @param used spent, or set against what they owed
/// @param gone taken back or never theirs, each with the reason
/// @param sums what the ledger holds for them
public record RewardShelf(
        List<RewardLine> ready,
        List<RewardLine> waiting,
        List<RewardLine> used,
        List<RewardLine> gone,
        List<Sum> sums) {
    /// An amount and what it is.
    public record Sum(String name, String amount) {}

    public boolean isEmpty() {
        return ready.isEmpty() && waiting.isEmpty() && used.isEmpty() && gone.isEmpty();
    }

    static RewardShelf of(List<Reward> rewards, List<Balance> balances, Notation notation) {
        RewardShelf shelf =
                new RewardShelf(
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        sums(balances, notation));
        // A discount at checkout was used the moment it was given, on the person's own order.
        rewards.stream()
                .filter(one -> one.means() != Means.CHECKOUT_DISCOUNT)
                .forEach(one -> shelf.put(one, notation));
        return shelf;
    }

    private void put(Reward reward, Notation notation) {
        String due = reward.spoken(notation);
        switch (reward.state()) {
            case ISSUED -> ready.add(ready(reward, notation));
            case PROMISED -> waiting.add(new RewardLine(due, null, "as soon as the order is paid"));
            case HELD -> waiting.add(new RewardLine(due, null, held(reward)));
            case APPROVED, ISSUING ->
                    waiting.add(new RewardLine(due, null, "is being made ready for you"));
            case FROZEN ->
                    waiting.add(
                            new RewardLine(
                                    due, null, "rests while a question about the payment is open"));
            case REDEEMED -> used.add(new RewardLine(due, null, used(reward)));
            case EXPIRED ->
                    gone.add(
                            new RewardLine(
                                    notation.money(reward.approved()),
                                    null,
                                    "It was not used in time."));
            case REVOKED ->
                    gone.add(
                            new RewardLine(
                                    lost(reward, notation), null, Stories.whyNot(reward.reason())));
        }
    }

    private static RewardLine ready(Reward reward, Notation notation) {
        String left = reward.spokenLeft(notation);
        if (reward.couponCode() != null) {
            return new RewardLine(
                    left, reward.couponCode(), "Type this code at checkout. It works once.");
        }
        return new RewardLine(
                left,
                null,
                switch (reward.means()) {
                    case DONATION -> "The shop hands it over in your name.";
                    case PERK -> "The shop sees to it.";
                    case COUPON, STORE_CREDIT, CHECKOUT_DISCOUNT ->
                            "It is in your balance at the shop.";
                });
    }

    /// What it was while it was theirs; empty where it never was.
    private static String lost(Reward reward, Notation notation) {
        if (reward.means() == Means.PERK && reward.issuedAt() != null) {
            return Objects.toString(reward.what(), "");
        }
        return reward.approved().isZero() ? "" : notation.money(reward.approved());
    }

    private static String held(Reward reward) {
        return reward.reason().equals("review")
                ? "while a person takes a look"
                : "until things can no longer be returned";
    }

    private static String used(Reward reward) {
        if (reward.means() == Means.DONATION) {
            return "was handed over in your name";
        }
        return reward.couponCode() == null ? "set against what you owed" : "used";
    }

    private static List<Sum> sums(List<Balance> balances, Notation notation) {
        List<Sum> sums = new ArrayList<>();
        for (Balance balance : balances) {
            if (!balance.amount().isZero()) {
                String amount = notation.money(balance.amount());
                if (balance.account() == Account.OWED) {
                    sums.add(new Sum("Yours to use", amount));
                } else if (balance.account() == Account.PENDING) {
                    sums.add(new Sum("On its way", amount));
                } else if (balance.account() == Account.OWING) {
                    String owing = notation.money(balance.amount().negated());
                    sums.add(new Sum("Comes off your next rewards", owing));
                }
            }
        }
        return sums;
    }
}
