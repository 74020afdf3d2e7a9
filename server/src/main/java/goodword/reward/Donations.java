package goodword.reward;

import goodword.ledger.Ledger;
import goodword.platform.clock.Chance;
import goodword.platform.database.Database;
import goodword.platform.money.Money;
import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What charities have coming, and what was handed over to them. A reward is handed over once: it
/// is locked, and its own row says so. Verbs join the caller's transaction. Thread-safe.
public final class Donations {
    private final DonationTable table;
    private final RewardTable rewards;
    private final Ledger ledger;
    private final Chance chance;

    public Donations(Database database, Ledger ledger, Chance chance) {
        this.table = new DonationTable(database.sql());
        this.rewards = new RewardTable(database.sql());
        this.ledger = ledger;
        this.chance = chance;
    }

    /// What somebody says that they paid.
    ///
    /// @param coming as it was shown to them
    public record Payment(Coming coming, String reference, LocalDate givenOn) {}

    /// What was handed over.
    public record HandedOver(Donation donation, List<Reward> rewards) {}

    /// The largest sums first; at most a hundred.
    public List<Coming> coming(ShopId shop) {
        return table.coming(shop);
    }

    /// The newest first; at most a hundred.
    public List<Donation> newest(ShopId shop) {
        return table.newest(shop);
    }

    /// Notes that what a charity had coming was paid. Empty where it is not what was shown (any
    /// more): somebody else noted it, or a reward came or went.
    public Optional<HandedOver> handOver(ShopId shop, Payment payment, Instant now) {
        Coming shown = payment.coming();
        List<Reward> due = table.lock(shop, shown.charity(), shown.amount().currency());
        Money sum =
                due.stream()
                        .map(reward -> reward.use().left())
                        .reduce(Money.zero(shown.amount().currency()), Money::plus);
        if (due.isEmpty() || due.size() != shown.rewards() || !sum.equals(shown.amount())) {
            return Optional.empty();
        }
        Donation donation =
                new Donation(
                        chance.nextId(),
                        shown.charity(),
                        sum,
                        due.size(),
                        payment.reference(),
                        payment.givenOn(),
                        now);
        table.insert(shop, donation, due);
        ledger.post(
                shop,
                due.stream()
                        .map(reward -> Booking.donation(reward, payment.reference(), now))
                        .toList());
        List<Reward> handedOver = due.stream().map(Reward::redeemed).toList();
        rewards.save(shop, handedOver, now);
        return Optional.of(new HandedOver(donation, handedOver));
    }
}
