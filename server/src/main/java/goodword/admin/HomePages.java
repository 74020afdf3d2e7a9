package goodword.admin;

import goodword.access.Permission;
import goodword.conversion.Rooms;
import goodword.insight.Overviews;
import goodword.insight.Period;
import goodword.platform.tenancy.ShopId;
import goodword.webhook.Endpoint;
import goodword.webhook.Endpoints;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The first page of a shop: what came of its program. Who may not see figures is led to the first
/// page that they may. Thread-safe.
@RestController
public final class HomePages {
    private final Html html;
    private final DeskRooms deskRooms;
    private final Rooms rooms;
    private final Overviews overviews;
    private final Endpoints webhooks;

    public HomePages(DeskRooms deskRooms, Rooms rooms, Overviews overviews, Endpoints webhooks) {
        this.html = new Html(deskRooms);
        this.deskRooms = deskRooms;
        this.rooms = rooms;
        this.overviews = overviews;
        this.webhooks = webhooks;
    }

    @GetMapping("/admin")
    @Admits(Audience.STAFF)
    ResponseEntity<byte[]> home(HttpServletRequest request) {
        return Desk.of(request).visitor().memberships().stream()
                .findFirst()
                .map(one -> Html.to("/admin/shops/" + one.shop()))
                .orElseGet(() -> Html.to("/admin/account"));
    }

    @GetMapping("/admin/shops/{shop}")
    @Admits(Audience.STAFF)
    ResponseEntity<byte[]> shop(
            HttpServletRequest request,
            @RequestParam(name = "days", defaultValue = "30") String days) {
        Desk desk = Desk.of(request);
        if (!desk.may(Permission.FIGURES_READ)) {
            return Html.to(Places.first(desk.here()));
        }
        Period period = Period.read(days).orElse(Period.MONTH);
        ShopId shop = desk.shop();
        Board board =
                new Boards(deskRooms.notationOf(desk.here()), Places.base(desk.here()))
                        .of(overviews.overview(shop, period), period);
        return html.page(
                request,
                "Overview",
                "home",
                Map.of("board", board, "begun", hasProgram(shop), "silent", silent(desk)));
    }

    /// How many webhooks were switched off, for whoever can do something about it.
    private long silent(Desk desk) {
        return desk.may(Permission.WEBHOOKS_MANAGE)
                ? webhooks.list(desk.shop()).stream()
                        .filter(one -> one.state() == Endpoint.State.OFF)
                        .count()
                : 0;
    }

    private boolean hasProgram(ShopId shop) {
        return rooms.database().inShop(shop, () -> !rooms.programs().list(shop).isEmpty());
    }
}
