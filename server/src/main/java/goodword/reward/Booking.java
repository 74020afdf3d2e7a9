package goodword.reward;

import goodword.ledger.Account;
import goodword.ledger.Entry;
import goodword.ledger.Ledger;
import goodword.ledger.Posting;
import goodword.platform.money.Money;
import goodword.platform.tenancy.ShopId;
import goodword.program.Means;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/// Brings the ledger in step with a reward: always the difference between what should be posted and
/// what is.
final class Booking {
    static final String CHANGE = "reward";
    static final String REDEMPTION = "redemption";
    static final String DONATION = "donation";

    private final Ledger ledger;

    Booking(Ledger ledger) {
        this.ledger = ledger;
    }

    /// A posting, and how much of the reward its owner can still spend after it.
    record Booked(Posting posting, Money left) {}

    /// The posting that takes a reward from what is posted to what this step wants. The revision is
    /// the one that the reward will have after it.
    Booked book(ShopId shop, Reward before, Step step, int revision, Instant now) {
        Currency currency = step.due().currency();
        long pending = difference(step.target().pending(), before.posted().pending());
        long owed = difference(step.target().owed(), before.posted().owed());
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(Account.EXPENSE, null, -(pending + owed)));
        entries.add(new Entry(Account.PENDING, before.owner().value(), pending));
        long left = before.use().left().minor() + addOwed(shop, before, owed, entries);
        Posting posting =
                new Posting(
                        CHANGE,
                        before.id() + ":" + revision,
                        currency,
                        now,
                        step.state().word() + ": " + step.reason(),
                        entries);
        return new Booked(posting, new Money(left, currency));
    }

    /// The posting of a donation that was handed over.
    static Posting donation(Reward reward, String reference, Instant now) {
        long amount = reward.use().left().minor();
        return new Posting(
                DONATION,
                reward.id().toString(),
                reward.due().currency(),
                now,
                "handed over: " + reference,
                List.of(
                        new Entry(Account.CHARITY, null, -amount),
                        new Entry(Account.REDEEMED, null, amount)));
    }

    /// The posting of a redemption: the owner's balance is used.
    static Posting redemption(Reward reward, String order, Instant now) {
        long amount = reward.use().left().minor();
        return new Posting(
                REDEMPTION,
                reward.id() + ":" + order,
                reward.due().currency(),
                now,
                "redeemed on order " + order,
                List.of(
                        new Entry(Account.OWED, reward.owner().value(), -amount),
                        new Entry(Account.REDEEMED, null, amount)));
    }

    /// What is credited fills the owner's debt first. What is taken back comes out of what is left
    /// of this very reward, and the rest is owed. Returns what this adds to what is left.
    private long addOwed(ShopId shop, Reward reward, long owed, List<Entry> entries) {
        UUID owner = reward.owner().value();
        if (owed == 0) {
            return 0;
        }
        if (reward.means() == Means.CHECKOUT_DISCOUNT) {
            entries.add(new Entry(Account.REDEEMED, null, owed));
            return 0;
        }
        if (reward.means() == Means.DONATION) {
            entries.add(new Entry(Account.CHARITY, null, owed));
            return owed;
        }
        long spendable =
                owed > 0
                        ? owed - Math.min(debt(shop, reward), owed)
                        : -Math.min(reward.use().left().minor(), -owed);
        entries.add(new Entry(Account.OWED, owner, spendable));
        entries.add(new Entry(Account.OWING, owner, owed - spendable));
        return spendable;
    }

    /// What the owner owes, read under a lock, so that two rewards do not fill the same debt.
    private long debt(ShopId shop, Reward reward) {
        UUID owner = reward.owner().value();
        ledger.lock(shop, owner);
        return -ledger.balance(shop, owner, Account.OWING, reward.due().currency());
    }

    private static long difference(Money target, Money posted) {
        return target.minus(posted).minor();
    }
}
