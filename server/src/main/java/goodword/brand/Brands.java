package goodword.brand;

import goodword.platform.database.Database;
import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The brands of shops. Verbs join the caller's transaction, or open one of the shop. Thread-safe.
public final class Brands {
    private final Database database;
    private final BrandTable table;

    public Brands(Database database) {
        this.database = database;
        this.table = new BrandTable(database.sql());
    }

    /// Empty while nobody has said how the shop looks.
    public Optional<Brand> find(ShopId shop) {
        return database.inShop(shop, () -> table.find(shop));
    }

    /// The logo as PNG.
    public Optional<byte[]> logo(ShopId shop) {
        return database.inShop(shop, () -> table.logo(shop));
    }

    /// Keeps how a shop looks, in place of what was kept before.
    ///
    /// @param accent absent for the usual colours
    /// @param logo a PNG that this server has drawn itself; absent for none
    public void keep(ShopId shop, @Nullable Colour accent, byte @Nullable [] logo, Instant now) {
        database.inShop(
                shop,
                () -> {
                    table.keep(shop, accent, logo, now);
                    return shop;
                });
    }
}
