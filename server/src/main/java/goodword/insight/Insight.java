package goodword.insight;

import goodword.conversion.Rooms;
import goodword.insight.Figures.Cost;
import goodword.insight.Figures.Funnel;
import goodword.ledger.Account;
import goodword.ledger.Ledger;
import goodword.moment.Moments;
import goodword.platform.money.Money;
import goodword.platform.tenancy.ShopId;
import goodword.reward.ApprovedTotal;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;

/// Counts what came of it, each figure from the room that knows it. Thread-safe.
public final class Insight {
    private final Rooms rooms;
    private final Ledger ledger;
    private final Moments moments;
    private final Spending spending;

    public Insight(Rooms rooms, Ledger ledger, Moments moments, Spending spending) {
        this.rooms = rooms;
        this.ledger = ledger;
        this.moments = moments;
        this.spending = spending;
    }

    /// All figures of a shop in one currency, as of one moment.
    public Figures figures(ShopId shop, Currency currency) {
        return rooms.database().inShop(shop, () -> count(shop, currency));
    }

    private Figures count(ShopId shop, Currency currency) {
        Map<String, Long> referrals = rooms.referrals().countByState(shop);
        ApprovedTotal approved = rooms.rewards().approvedTotal(shop, currency);
        Funnel funnel =
                new Funnel(
                        rooms.orders().count(shop),
                        rooms.advocates().count(shop),
                        moments.askedCustomers(shop),
                        rooms.sharing().figures(shop),
                        referrals.values().stream().mapToLong(Long::longValue).sum(),
                        approved.count());
        Cost cost =
                new Cost(
                        spending.byChannel(shop, currency),
                        rooms.persons().countBySource(shop),
                        approved);
        return new Figures(
                funnel,
                referrals,
                rooms.referrals().countByGeneration(shop),
                rooms.rewards().totals(shop, currency),
                accounts(shop, currency),
                cost);
    }

    private Map<Account, Money> accounts(ShopId shop, Currency currency) {
        Map<Account, Money> accounts = new EnumMap<>(Account.class);
        ledger.totals(shop, currency)
                .forEach((account, minor) -> accounts.put(account, new Money(minor, currency)));
        return accounts;
    }
}
