package goodword.sharing;

import goodword.person.PersonId;
import goodword.platform.database.Database;
import goodword.platform.tenancy.ShopId;
import goodword.shop.Shops;
import goodword.shop.Site;
import goodword.shop.WebHost;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /// Scheme and host that all shops share, without a slash at the end.
    public String sharedBase() {
        return sharedBase.get();
    }

    /// The link of an advocate. Its code may be another than the one that they brought, where a
    /// shop that came earlier has that one on the shared host.
    public Link of(ShopId shop, PersonId advocate) {
        return Objects.requireNonNull(of(shop, List.of(advocate)).get(advocate));
    }

    /// What a link of this shop looks like, with a code that need not be anybody's.
    public Link like(ShopId shop, String code) {
        return new Link(base(shops.site(shop).map(Site::linkHosts).orElse(List.of())), code);
    }

    /// The links of several advocates.
    public Map<PersonId, Link> of(ShopId shop, Collection<PersonId> advocates) {
        List<String> own = shops.site(shop).map(Site::linkHosts).orElse(List.of());
        String base = base(own);
        Map<PersonId, String> codes =
                database.inShop(shop, () -> codes(shop, advocates, own.isEmpty()));
        Map<PersonId, Link> links = new HashMap<>();
        codes.forEach((advocate, code) -> links.put(advocate, new Link(base, code)));
        return links;
    }

    private Map<PersonId, String> codes(
            ShopId shop, Collection<PersonId> advocates, boolean onSharedHost) {
        Instant now = clock.instant();
        if (onSharedHost) {
            return sharing.linkCodesOf(shop, advocates, now);
        }
        Map<PersonId, String> codes = new HashMap<>(sharing.codesOf(shop, advocates));
        for (PersonId advocate : advocates) {
            codes.computeIfAbsent(advocate, without -> sharing.codeOf(shop, without, now));
        }
        return codes;
    }

    private String base(List<String> own) {
        return own.isEmpty() ? sharedBase.get() : baseOf(own.getFirst());
    }

    private static String baseOf(String host) {
        return (WebHost.isLocal(host) ? "http://" : "https://") + host;
    }
}
