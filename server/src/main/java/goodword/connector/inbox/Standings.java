package goodword.connector.inbox;

import goodword.platform.database.Database;
import goodword.platform.tenancy.ShopId;

/// Counts what stores' messages want, for whoever watches over the server. Thread-safe.
public final class Standings {
    private static final int COUNTED = 10_000;

    private final Database database;
    private final StandingTable table;

    public Standings(Database database) {
        this.database = database;
        this.table = new StandingTable(database.sql());
    }

    /// The counts of a shop, each up to ten thousand.
    public Standing of(ShopId shop) {
        return database.inShop(shop, () -> table.of(shop, COUNTED));
    }
}
