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
    private final Ledger ledger;

    Booking(Ledger ledger) {
        this.ledger = ledger;
    }

    /// The posting that takes a reward from what is posted to what this step wants. The revision is
    /// the one that the reward will have after it.
    Posting posting(ShopId shop, Reward before, Step step, int revision, Instant now) {
        Currency currency = step.due().currency();
        long pending = difference(step.target().pending(), before.posted().pending());
        long owed = difference(step.target().owed(), before.posted().owed());
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(Account.EXPENSE, null, -(pending + owed)));
        entries.add(new Entry(Account.PENDING, before.owner().value(), pending));
        addOwed(shop, before, owed, entries);
        return new Posting(
                "reward",
                before.id() + ":" + revision,
                currency,
                now,
                step.state().word() + ": " + step.reason(),
                entries);
    }

    /// The posting of a redemption: the owner's balance is used.
    static Posting redemption(Reward reward, String order, Instant now) {
        long amount = reward.posted().owed().minor();
        return new Posting(
                "redemption",
                reward.id() + ":" + order,
                reward.due().currency(),
                now,
                "redeemed on order " + order,
                List.of(
                        new Entry(Account.OWED, reward.owner().value(), -amount),
                        new Entry(Account.REDEEMED, null, amount)));
    }

    private void addOwed(ShopId shop, Reward reward, long owed, List<Entry> entries) {
        UUID owner = reward.owner().value();
        Currency currency = reward.due().currency();
        if (owed == 0) {
            return;
        }
        if (reward.means() == Means.CHECKOUT_DISCOUNT) {
            entries.add(new Entry(Account.REDEEMED, null, owed));
        } else if (owed > 0) {
            long debt = -ledger.balance(shop, owner, Account.OWING, currency);
            long filled = Math.min(debt, owed);
            entries.add(new Entry(Account.OWING, owner, filled));
            entries.add(new Entry(Account.OWED, owner, owed - filled));
        } else {
            long taken = reward.state() == RewardState.REDEEMED ? 0 : take(shop, reward, -owed);
            entries.add(new Entry(Account.OWED, owner, -taken));
            entries.add(new Entry(Account.OWING, owner, owed + taken));
        }
    }

    /// A balance is never taken below zero; the rest is owed back.
    private long take(ShopId shop, Reward reward, long wanted) {
        UUID owner = reward.owner().value();
        long balance = ledger.balance(shop, owner, Account.OWED, reward.due().currency());
        return Math.min(Math.max(0, balance), wanted);
    }

    private static long difference(Money target, Money posted) {
        return target.minus(posted).minor();
    }
}
