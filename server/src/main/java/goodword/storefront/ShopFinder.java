package goodword.storefront;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import goodword.platform.tenancy.ShopId;
import goodword.sharing.Code;
import goodword.shop.ShopSite;
import goodword.shop.Site;
import goodword.shop.WebHost;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the shop of a friend's page, as links are led: by the shop's own link host, else by the
/// code; and the way on to that shop. Thread-safe.
final class ShopFinder {
    private static final Duration KEPT = Duration.ofSeconds(2);

    private final PeopleRooms rooms;
    private final LoadingCache<String, List<ShopSite>> sites;

    ShopFinder(PeopleRooms rooms) {
        this.rooms = rooms;
        this.sites =
                Caffeine.newBuilder()
                        .expireAfterWrite(KEPT)
                        .maximumSize(1)
                        .build(all -> rooms.shops().sites());
    }

    /// @param host as the request names it
    Optional<ShopId> find(@Nullable String host, String code) {
        return onHost(host)
                .or(
                        () ->
                                rooms.rooms()
                                        .database()
                                        .outsideShops(
                                                () ->
                                                        rooms.rooms()
                                                                .sharing()
                                                                .shopOf(Code.keyOf(code))));
    }

    /// The shop to which whoever has a wrong code is led: the host's, or the only one.
    Optional<ShopId> known(@Nullable String host) {
        List<ShopSite> all = all();
        return onHost(host)
                .or(() -> all.size() == 1 ? Optional.of(all.getFirst().shop()) : Optional.empty());
    }

    /// The address of a shop's own pages; absent where it has settled none. A shop that calls this
    /// installation its home is found on the first other host that it names.
    Optional<String> home(ShopId shop) {
        return rooms.shops().site(shop).flatMap(this::home);
    }

    /// The same, with a code that the shop hands back with the order.
    Optional<String> home(ShopId shop, String code) {
        return home(shop)
                .map(home -> home + "?ref=" + URLEncoder.encode(code, StandardCharsets.UTF_8));
    }

    private Optional<String> home(Site site) {
        String shared = sharedHost();
        return site.isAt(shared)
                ? site.targetHosts().stream()
                        .filter(host -> !host.equals(shared))
                        .findFirst()
                        .map(host -> (WebHost.isLocal(host) ? "http://" : "https://") + host + "/")
                : Optional.of(site.home().toString());
    }

    private Optional<ShopId> onHost(@Nullable String host) {
        if (host == null) {
            return Optional.empty();
        }
        String small = host.toLowerCase(Locale.ROOT);
        int colon = small.lastIndexOf(':');
        String bare = colon > 0 ? small.substring(0, colon) : small;
        String shared = sharedHost();
        return all().stream()
                .filter(
                        one ->
                                one.site() != null
                                        && one.site().linkHosts().stream()
                                                .filter(link -> !link.equals(shared))
                                                .anyMatch(
                                                        link ->
                                                                link.equals(small)
                                                                        || link.equals(bare)))
                .map(ShopSite::shop)
                .findFirst();
    }

    private List<ShopSite> all() {
        return sites.get("all");
    }

    private String sharedHost() {
        String authority = URI.create(rooms.links().sharedBase()).getRawAuthority();
        return authority.toLowerCase(Locale.ROOT);
    }
}
