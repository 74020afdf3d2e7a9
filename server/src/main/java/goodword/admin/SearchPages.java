package goodword.admin;

import goodword.access.Permission;
import goodword.conversion.Rooms;
import goodword.conversion.Search;
import goodword.conversion.Search.CodeHit;
import goodword.conversion.Search.Findings;
import goodword.conversion.Search.OrderHit;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The box at the top of every page. What leads to one story goes there at once. Thread-safe.
@RestController
public final class SearchPages {
    private final Search search;
    private final SearchLines lines;
    private final Html html;

    public SearchPages(DeskRooms desks, Rooms rooms, Search search) {
        this.search = search;
        this.lines = new SearchLines(rooms, desks.shops());
        this.html = new Html(desks);
    }

    @GetMapping("/admin/shops/{shop}/search")
    @Admits(value = Audience.STAFF, needs = Permission.REFERRALS_READ)
    ResponseEntity<byte[]> search(
            HttpServletRequest request, @RequestParam(name = "q", defaultValue = "") String typed) {
        Desk desk = Desk.of(request);
        Findings found = allowed(desk, search.find(desk.shop(), typed));
        if (found.count() == 1 && found.orders().size() == 1) {
            return Html.to(
                    "/admin/shops/"
                            + desk.shop()
                            + "/story?order="
                            + URLEncoder.encode(
                                    found.orders().getFirst().name().externalId(),
                                    StandardCharsets.UTF_8));
        }
        return html.page(
                request,
                typed.isBlank() ? "Search" : "Results",
                "search",
                Map.of("typed", printable(typed), "results", lines.of(desk, found)));
    }

    private static Findings allowed(Desk desk, Findings found) {
        List<OrderHit> orders =
                found.orders().stream()
                        .filter(
                                hit ->
                                        hit.story().referral() != null
                                                || desk.may(Permission.ORDERS_READ))
                        .toList();
        boolean people = desk.may(Permission.ADVOCATES_READ);
        boolean rewards = desk.may(Permission.REWARDS_READ);
        List<CodeHit> codes =
                found.codes().stream()
                        .filter(hit -> hit instanceof CodeHit.OfAdvocate ? people : rewards)
                        .toList();
        return new Findings(orders, people ? found.persons() : List.of(), codes, found.people());
    }

    private static String printable(String typed) {
        String shown = typed.strip().replaceAll("\\p{Cntrl}", "");
        return shown.length() > 80 ? shown.substring(0, 80) + "…" : shown;
    }
}
