package goodword.moment;

import goodword.platform.database.Database;
import goodword.platform.tenancy.ShopId;
import java.util.Collection;

/// Keeps when customers were asked to recommend. Verbs join the caller's transaction. Thread-safe.
public final class Moments {
    private final MomentTable table;

    public Moments(Database database) {
        this.table = new MomentTable(database.sql());
    }

    /// Notes asks; a repetition changes nothing.
    public void note(ShopId shop, Collection<Ask> asks) {
        table.insert(shop, asks);
    }

    /// How many customers were asked at least once.
    public long askedCustomers(ShopId shop) {
        return table.askedCustomers(shop);
    }
}
