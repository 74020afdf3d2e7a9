package goodword.redirect;

import goodword.platform.tenancy.ShopId;
import goodword.shop.ShopSite;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The fronts of all shops at one moment. Immutable.
///
/// @param only the front of the installation's only shop, which then answers on every host
record Fronts(Map<ShopId, Front> byShop, Map<String, Front> byLinkHost, @Nullable Front only) {
    static final Fronts NONE = new Fronts(Map.of(), Map.of(), null);

    /// @param sharedHost the installation's own, which no shop can take for itself
    static Fronts of(List<ShopSite> shops, String sharedHost) {
        Map<ShopId, Front> byShop = new HashMap<>();
        Map<String, Front> byLinkHost = new HashMap<>();
        for (ShopSite shop : shops) {
            if (shop.site() != null) {
                Front front = new Front(shop.shop(), shop.site(), sharedHost);
                byShop.put(shop.shop(), front);
                shop.site().linkHosts().forEach(host -> byLinkHost.put(host, front));
            }
        }
        byLinkHost.remove(sharedHost);
        Front only = shops.size() == 1 ? byShop.get(shops.getFirst().shop()) : null;
        return new Fronts(Map.copyOf(byShop), Map.copyOf(byLinkHost), only);
    }

    /// The front whose link host this is; none for the shared host and for any other name.
    @Nullable Front onHost(@Nullable String host) {
        if (host == null || byLinkHost.isEmpty()) {
            return null;
        }
        String small = host.toLowerCase(Locale.ROOT);
        Front front = byLinkHost.get(small);
        int colon = small.lastIndexOf(':');
        return front == null && colon > 0 ? byLinkHost.get(small.substring(0, colon)) : front;
    }
}
