package goodword.admin;

import goodword.access.Permission;
import goodword.shop.StartMark;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// The guided start of a shop: four screens in a row, each of which can be passed over, left and
/// come back to. Thread-safe.
@RestController
public final class StartPages {
    private final StartRooms rooms;
    private final StartReading reading;
    private final Html html;

    public StartPages(StartRooms rooms) {
        this.rooms = rooms;
        this.reading = new StartReading(rooms);
        this.html = new Html(rooms.desk());
    }

    @GetMapping("/admin/shops/{shop}/start")
    @Admits(value = Audience.STAFF, needs = Permission.SHOP_SETTINGS)
    ResponseEntity<byte[]> overview(HttpServletRequest request) {
        Start start = reading.of(Desk.of(request).shop());
        return html.page(request, "Get started", "start", Map.of("start", start));
    }

    @PostMapping("/admin/shops/{shop}/start/{step}/skip")
    @Admits(value = Audience.STAFF, needs = Permission.SHOP_SETTINGS)
    ResponseEntity<byte[]> skip(HttpServletRequest request, @PathVariable("step") String step) {
        Desk at = Desk.of(request);
        Optional<StartMark> mark =
                Optional.ofNullable(
                        Map.of(
                                        StartReading.CONNECT, StartMark.CONNECT_SKIPPED,
                                        StartReading.BRAND, StartMark.BRAND_SKIPPED,
                                        StartReading.TRY, StartMark.TRY_SKIPPED)
                                .get("/" + step));
        mark.ifPresent(
                one ->
                        rooms.marks()
                                .mark(at.shop(), one, rooms.programs().rooms().clock().instant()));
        return mark.isEmpty()
                ? html.page(request, 404, "There is no such step", "error", Map.of("status", 404))
                : Html.to(onward(at, reading.of(at.shop()), "/" + step));
    }

    /// The next screen, or the checklist after the last.
    static String onward(Desk at, Start start, String path) {
        String next = start.after(path);
        return next.isEmpty() ? base(at) + "/golive" : base(at) + "/start" + next;
    }

    static String base(Desk at) {
        return "/admin/shops/" + at.shop();
    }

    /// What every screen shows: how far the start is, and which screen it is.
    static Map<String, Object> params(Start start, String path) {
        Map<String, Object> params = new HashMap<>();
        params.put("start", start);
        params.put("here", path);
        return params;
    }
}
