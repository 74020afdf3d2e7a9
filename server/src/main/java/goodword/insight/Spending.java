package goodword.insight;

import goodword.platform.database.Database;
import goodword.platform.money.Money;
import goodword.platform.tenancy.ShopId;
import java.util.Collection;
import java.util.Currency;
import java.util.Map;

/// What a shop spends on other channels, to hold the cost of a referred customer against. Verbs
/// join the caller's transaction. Thread-safe.
public final class Spending {
    private final SpendTable table;

    public Spending(Database database) {
        this.table = new SpendTable(database.sql());
    }

    /// Notes what was spent; a day told again replaces what was known of it.
    public void note(ShopId shop, Collection<Spend> spends) {
        table.insert(shop, spends);
    }

    /// What was spent on each channel in all, in one currency.
    public Map<String, Money> byChannel(ShopId shop, Currency currency) {
        return table.byChannel(shop, currency);
    }
}
