package goodword.sharing;

import goodword.person.PersonId;
import goodword.platform.database.Database;
import goodword.platform.tenancy.ShopId;
import goodword.shop.Shops;
import goodword.shop.Site;
import goodword.shop.WebHost;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/// Builds advocates' links: on the shop's own link host if it has one, else on the host that all
/// shops of the installation share. Thread-safe.
public final class Links {
    private final Database database;
    private final Shops shops;
    private final Sharing sharing;
    private final InstantSource clock;
    private final Supplier<String> sharedBase;

    /// @param sharedBase scheme and host of the installation, asked late: a server that takes any
    ///   free port knows its own only when it runs
    public Links(
            Database database,
            Shops shops,
            Sharing sharing,
            InstantSource clock,
            Supplier<String> sharedBase) {
        this.database = database;
        this.shops = shops;
        this.sharing = sharing;
        this.clock = clock;
        this.sharedBase = sharedBase;
    }

    /// The link of an advocate. Its code may be another than the one that they brought, where a
    /// shop that came earlier has that one on the shared host.
    public Link of(ShopId shop, PersonId advocate) {
        List<String> own = shops.site(shop).map(Site::linkHosts).orElse(List.of());
        if (own.isEmpty()) {
            String code =
                    database.inShop(shop, () -> sharing.linkCode(shop, advocate, clock.instant()));
            return new Link(sharedBase.get(), code);
        }
        String code = database.inShop(shop, () -> sharing.codeOf(shop, advocate, clock.instant()));
        String host = own.getFirst();
        return new Link((WebHost.isLocal(host) ? "http://" : "https://") + host, code);
    }
}
