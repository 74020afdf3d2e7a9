package goodword.shop;

import goodword.platform.database.Database;
import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The shops of this installation. Thread-safe.
public final class Shops {
    private final Database database;
    private final ShopTable table;
    private final SiteTable sites;

    public Shops(Database database) {
        this.database = database;
        this.table = new ShopTable(database.sql());
        this.sites = new SiteTable(database.sql());
    }

    /// Opens a shop; a second call with the same id changes nothing.
    public void open(Shop shop) {
        database.inShop(shop.id(), () -> table.insert(shop));
    }

    public Optional<Shop> find(ShopId shop) {
        return database.inShop(shop, () -> table.find(shop));
    }

    /// Gives a shop another name and another way to write; its currency never changes.
    public void change(ShopId shop, String name, Notation notation) {
        database.inShop(
                shop,
                () -> {
                    table.change(shop, name, notation);
                    return shop;
                });
    }

    /// Puts a site in force, in place of the one before. The redirect follows within a moment.
    public Settling settle(ShopId shop, Site site, Instant now) {
        return database.inShop(shop, () -> sites.settle(site, now))
                .<Settling>map(Settling.HostTaken::new)
                .orElseGet(() -> new Settling.Settled(site));
    }

    public Optional<Site> site(ShopId shop) {
        return database.inShop(shop, () -> sites.find(shop));
    }

    /// All shops with their sites, for the redirect, which asks before it knows the shop.
    public List<ShopSite> sites() {
        return database.outsideShops(sites::all);
    }

    /// All shops: for jobs that sweep. Ids only; the rest needs the shop's own transaction.
    public List<ShopId> ids() {
        return database.outsideShops(table::ids);
    }
}
