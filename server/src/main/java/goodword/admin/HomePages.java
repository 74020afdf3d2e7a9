package goodword.admin;

import goodword.access.Permission;
import goodword.connector.inbox.PrivacyRequests;
import goodword.conversion.Rooms;
import goodword.insight.Overviews;
import goodword.insight.Period;
import goodword.platform.tenancy.ShopId;
import goodword.webhook.Endpoint;
import goodword.webhook.Endpoints;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
    private final Alarms alarms;
    private final StartReading start;

    /// Who knows of what somebody should look at now.
    public record Alarms(Endpoints webhooks, PrivacyRequests privacy) {}

    /// @param start how far the guided start of a shop is
    public HomePages(
            DeskRooms deskRooms,
            Rooms rooms,
            Overviews overviews,
            Alarms alarms,
            StartReading start) {
        this.start = start;
        this.html = new Html(deskRooms);
        this.deskRooms = deskRooms;
        this.rooms = rooms;
        this.overviews = overviews;
        this.alarms = alarms;
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
        Map<String, Object> params = new HashMap<>();
        params.put("board", board);
        params.put("begun", hasProgram(shop));
        params.put("silent", silent(desk));
        asking(desk).ifPresent(store -> params.put("asking", store));
        leadIn(desk).ifPresent(lead -> params.put("start", lead));
        return html.page(request, "Overview", "home", params);
    }

    /// An owner is led into the start of a shop until all of it is done or passed over; shops of a
    /// demo and a replay are led by their own tour.
    private Optional<Start> leadIn(Desk desk) {
        boolean real =
                deskRooms.shops().find(desk.shop()).filter(shop -> !shop.simulated()).isPresent();
        return real && desk.may(Permission.SHOP_SETTINGS)
                ? Optional.of(start.of(desk.shop())).filter(one -> !one.isDone())
                : Optional.empty();
    }

    /// How many webhooks were switched off, for whoever can do something about it.
    private long silent(Desk desk) {
        return desk.may(Permission.WEBHOOKS_MANAGE)
                ? alarms.webhooks().list(desk.shop()).stream()
                        .filter(one -> one.state() == Endpoint.State.OFF)
                        .count()
                : 0;
    }

    /// The page of the store through which somebody asks for the sake of privacy and waits.
    private Optional<String> asking(Desk desk) {
        return desk.may(Permission.CUSTOMERS_ERASE)
                ? alarms.privacy().waiting(desk.shop()).stream()
                        .findFirst()
                        .map(store -> StorePages.base(desk) + "/" + store)
                : Optional.empty();
    }

    private boolean hasProgram(ShopId shop) {
        return rooms.database().inShop(shop, () -> !rooms.programs().list(shop).isEmpty());
    }
}
