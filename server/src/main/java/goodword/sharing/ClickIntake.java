package goodword.sharing;

import goodword.platform.clock.Chance;
import goodword.platform.database.Database;
import goodword.platform.tenancy.ShopId;
import java.util.List;

/// The way of a click into the database: first into a waiting table that takes thousands at once,
/// then, shop by shop, to where attribution finds it. Exactly once, whatever is repeated.
/// Thread-safe.
public final class ClickIntake {
    private static final int MOVED_AT_ONCE = 20_000;

    private final Database database;
    private final Chance chance;
    private final IntakeTable table;

    public ClickIntake(Database database, Chance chance) {
        this.database = database;
        this.chance = chance;
        this.table = new IntakeTable(database);
    }

    /// Makes a batch that can be stored, kept in a file and stored again.
    public PackedOpenings pack(List<Opening> openings) {
        return PackedOpenings.of(openings, chance);
    }

    /// Stores a batch, in a transaction of its own: when this returns, it is on disk.
    public void store(PackedOpenings batch) {
        database.outsideShops(() -> table.copy(batch));
    }

    /// How many clicks wait to be moved, of all shops; counted up to `most`.
    public long waiting(long most) {
        return database.outsideShops(() -> table.count(most));
    }

    /// Moves all clicks that wait, in portions, each in one transaction of its shop.
    public void moveAll() {
        for (ShopId shop : database.outsideShops(table::waiting)) {
            long moved;
            do {
                moved = database.inShop(shop, () -> table.move(MOVED_AT_ONCE));
            } while (moved == MOVED_AT_ONCE);
        }
    }
}
