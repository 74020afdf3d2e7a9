package goodword.attribution;

import goodword.order.OrderId;
import goodword.platform.database.Database;
import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Keeps every decision on a credit with its reason; an order is decided once. Verbs join the
/// caller's transaction. Thread-safe.
public final class Attributions {
    private final AttributionTable table;
    private final CorrectionTable corrections;

    public Attributions(Database database) {
        this.table = new AttributionTable(database.sql());
        this.corrections = new CorrectionTable(database.sql());
    }

    /// Which of these orders are decided already.
    public Set<OrderId> decided(ShopId shop, Collection<OrderId> orders) {
        return table.decided(shop, orders);
    }

    public void keep(ShopId shop, Map<OrderId, Attribution> decisions, Instant now) {
        if (!decisions.isEmpty()) {
            table.insert(shop, decisions, now);
        }
    }

    /// Keeps a credit by hand beside the first decision; a second one of the same order fails the
    /// transaction.
    public void correct(ShopId shop, OrderId order, Correction correction) {
        corrections.insert(shop, order, correction);
    }

    public Optional<Correction> correction(ShopId shop, OrderId order) {
        return corrections.find(shop, order);
    }

    /// The first decision on an order.
    public Optional<Decided> decision(ShopId shop, OrderId order) {
        return table.find(shop, order);
    }

    /// How an order was decided, in the word that was stored; `staff` after a credit by hand.
    public Optional<String> wordOf(ShopId shop, OrderId order) {
        return table.wordOf(shop, order);
    }
}
