package goodword.redirect;

import goodword.platform.tenancy.ShopId;
import goodword.sharing.Link;
import goodword.shop.Site;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A shop as its links see it: whatever is asked for, the answer leads to one of its hosts.
/// Immutable.
final class Front {
    private final ShopId shop;
    private final Site site;
    private final String home;
    private final String origin;
    private final Set<String> hosts;
    private final String codePage;

    /// @param sharedHost the installation's own: a shop that calls it its home has its friends
    ///   shown the offer on our page
    Front(ShopId shop, Site site, String sharedHost) {
        this.shop = shop;
        this.site = site;
        this.home = site.home().toString();
        this.origin = site.home().origin();
        this.hosts = Set.copyOf(site.targetHosts());
        this.codePage = site.isAt(sharedHost) ? origin + Link.OFFER_PATH : "";
    }

    ShopId shop() {
        return shop;
    }

    boolean allowsVisitorId() {
        return site.visitorId() == Site.VisitorId.ALLOWED;
    }

    /// Whether the shop is on this machine itself, without TLS.
    boolean isLocal() {
        return site.home().scheme().equals("http");
    }

    /// Where whoever has no code of this shop is led.
    String home() {
        return home;
    }

    /// Where a code leads: the home page or a page of the same host, with the code as `ref`, so
    /// that the shop can hand it back with the order and nothing needs to be kept on the device.
    String target(Wanted wanted, @Nullable String query) {
        if (wanted.code() == null) {
            return home;
        }
        String code = Plain.encoded(wanted.code());
        String page = wanted.deepPath() == null ? home : origin + wanted.deepPath();
        String target =
                codePage.isEmpty() ? page + "?ref=" + code + Campaign.of(query) : codePage + code;
        return leadsHome(target) ? target : home;
    }

    /// The last look, which trusts nothing above: the host that a browser would go to is listed.
    private boolean leadsHome(String target) {
        int start = target.indexOf("://") + 3;
        int end = start;
        while (end < target.length() && isOfHost(target.charAt(end))) {
            end++;
        }
        boolean ended = end < target.length() && target.charAt(end) == '/';
        return ended && target.startsWith(origin) && hosts.contains(target.substring(start, end));
    }

    private static boolean isOfHost(char letter) {
        return letter == ':' || Plain.isUnreserved(letter);
    }
}
