package goodword.admin;

import goodword.access.Decision;
import goodword.shop.Site;
import goodword.shop.WebHome;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Says where a shop is, from the address by which it was connected, unless somebody has said so
/// before. Thread-safe.
record FirstSite(StartRooms rooms) {
    /// @param address where the shop's own pages are as well
    void settle(Desk at, String address) {
        Optional<WebHome> home = WebHome.read(address);
        Instant now = rooms.programs().rooms().clock().instant();
        home.ifPresent(
                one -> rooms.programs().read(at.shop(), () -> settle(at, Site.at(one), now)));
    }

    private boolean settle(Desk at, Site site, Instant now) {
        if (rooms.desk().shops().site(at.shop()).isPresent()) {
            return false;
        }
        rooms.desk().shops().settle(at.shop(), site, now);
        rooms.desk()
                .entrance()
                .audit()
                .append(
                        at.shop(),
                        new Decision(
                                at.actor(),
                                "shop.site_settled",
                                "shop " + at.shop(),
                                Map.of(),
                                SiteForm.standing(site)),
                        now);
        return true;
    }
}
