package goodword.admin;

import goodword.access.Decision;
import goodword.access.Permission;
import goodword.conversion.Rooms;
import goodword.sharing.Links;
import goodword.shop.Notation;
import goodword.shop.Settling;
import goodword.shop.Shop;
import goodword.shop.Site;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The shop itself: its name, how it writes, and where its links lead. Thread-safe.
@RestController
public final class SettingsPages {
    private final DeskRooms desk;
    private final Rooms rooms;
    private final Links links;
    private final Html html;

    public SettingsPages(DeskRooms desk, Rooms rooms, Links links) {
        this.desk = desk;
        this.rooms = rooms;
        this.links = links;
        this.html = new Html(desk);
    }

    @GetMapping("/admin/shops/{shop}/settings")
    @Admits(value = Audience.STAFF, needs = Permission.PROGRAMS_READ)
    ResponseEntity<byte[]> settings(HttpServletRequest request) {
        return page(request, 200, Form.EMPTY);
    }

    @PostMapping("/admin/shops/{shop}/settings")
    @Admits(value = Audience.STAFF, needs = Permission.SHOP_SETTINGS)
    ResponseEntity<byte[]> change(
            HttpServletRequest request, @RequestParam Map<String, String> typed) {
        Desk at = Desk.of(request);
        String name = typed.getOrDefault("name", "").strip();
        String locale = typed.getOrDefault("locale", "");
        String zone = typed.getOrDefault("zone", "");
        Optional<Notation> notation = Notation.read(locale, zone);
        if (!TermsForm.isName(name)) {
            return page(
                    request,
                    422,
                    Form.wrong(typed, "name", "Give the shop a name of at most 200 characters."));
        }
        if (notation.isEmpty()) {
            return page(
                    request,
                    422,
                    Form.wrong(typed, "locale", "Choose a language and a time zone of the lists."));
        }
        Shop before = shop(at);
        rooms.database()
                .inShop(
                        at.shop(),
                        () -> {
                            desk.shops().change(at.shop(), name, notation.get());
                            Map<String, String> was = standing(before);
                            Map<String, String> is = standing(shop(at));
                            if (!was.equals(is)) {
                                tell(at, "shop.changed", was, is);
                            }
                            return is;
                        });
        return Html.to("/admin/shops/" + at.shop() + "/settings?done=settings");
    }

    @PostMapping("/admin/shops/{shop}/settings/site")
    @Admits(value = Audience.STAFF, needs = Permission.SHOP_SETTINGS)
    ResponseEntity<byte[]> settle(
            HttpServletRequest request, @RequestParam Map<String, String> typed) {
        Desk at = Desk.of(request);
        SiteForm.Read read = SiteForm.read(typed);
        Site site = read.site();
        if (site == null) {
            return page(request, 422, new Form(typed, read.errors(), ""));
        }
        Settling settling =
                rooms.database()
                        .inShop(
                                at.shop(),
                                () -> {
                                    Map<String, String> was =
                                            desk.shops()
                                                    .site(at.shop())
                                                    .map(SiteForm::standing)
                                                    .orElse(Map.of());
                                    Settling outcome =
                                            desk.shops()
                                                    .settle(
                                                            at.shop(),
                                                            site,
                                                            rooms.clock().instant());
                                    Map<String, String> is = SiteForm.standing(site);
                                    if (outcome instanceof Settling.Settled && !was.equals(is)) {
                                        tell(at, "shop.site_settled", was, is);
                                    }
                                    return outcome;
                                });
        return switch (settling) {
            case Settling.Settled _ -> Html.to("/admin/shops/" + at.shop() + "/settings?done=site");
            case Settling.HostTaken(String host) ->
                    page(
                            request,
                            422,
                            Form.wrong(
                                    typed,
                                    "linkHosts",
                                    "Another shop's links live on " + host + " already."));
        };
    }

    private void tell(Desk at, String action, Map<String, String> was, Map<String, String> is) {
        desk.entrance()
                .audit()
                .append(
                        at.shop(),
                        new Decision(at.actor(), action, "shop " + at.shop(), was, is),
                        rooms.clock().instant());
    }

    private static Map<String, String> standing(Shop shop) {
        return Map.of(
                "name", shop.name(),
                "locale", shop.notation().locale().toLanguageTag(),
                "zone", shop.notation().zone().getId());
    }

    private Shop shop(Desk at) {
        return desk.shops()
                .find(at.shop())
                .orElseThrow(() -> new IllegalStateException("a member's shop is gone"));
    }

    private ResponseEntity<byte[]> page(HttpServletRequest request, int status, Form form) {
        Desk at = Desk.of(request);
        Shop shop = shop(at);
        Map<String, String> values = new HashMap<>(standing(shop));
        values.putAll(desk.shops().site(at.shop()).map(SiteForm::fields).orElse(Map.of()));
        values.putAll(form.values());
        boolean settled = desk.shops().site(at.shop()).isPresent();
        return html.page(
                request,
                status,
                "Settings",
                "settings",
                Map.of(
                        "form",
                        new Form(values, form.errors(), form.problem()),
                        "shop",
                        shop,
                        "choices",
                        Choices.of(shop, rooms.clock().instant()),
                        "link",
                        links.like(at.shop(), "ADA").toString(),
                        "settled",
                        settled,
                        "writes",
                        at.may(Permission.SHOP_SETTINGS)));
    }
}
