package goodword.shop;

import goodword.platform.database.Database;
import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import java.util.Set;

/// What owners passed over in the guided start. Thread-safe.
public final class StartMarks {
    private final Database database;
    private final StartMarkTable table;

    public StartMarks(Database database) {
        this.database = database;
        this.table = new StartMarkTable(database.sql());
    }

    /// A second time changes nothing.
    public void mark(ShopId shop, StartMark mark, Instant now) {
        database.inShop(
                shop,
                () -> {
                    table.insert(shop, mark, now);
                    return shop;
                });
    }

    public Set<StartMark> of(ShopId shop) {
        return database.inShop(shop, () -> table.find(shop));
    }
}
