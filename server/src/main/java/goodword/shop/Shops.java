package goodword.shop;

import goodword.platform.database.Database;
import goodword.platform.tenancy.ShopId;
import java.util.List;
import java.util.Optional;

/// The shops of this installation. Thread-safe.
public final class Shops {
    private final Database database;
    private final ShopTable table;

    public Shops(Database database) {
        this.database = database;
        this.table = new ShopTable(database.sql());
    }

    /// Opens a shop; a second call with the same id changes nothing.
    public void open(Shop shop) {
        database.inShop(shop.id(), () -> table.insert(shop));
    }

    public Optional<Shop> find(ShopId shop) {
        return database.inShop(shop, () -> table.find(shop));
    }

    /// All shops: for jobs that sweep. Ids only; the rest needs the shop's own transaction.
    public List<ShopId> ids() {
        return database.outsideShops(table::ids);
    }
}
