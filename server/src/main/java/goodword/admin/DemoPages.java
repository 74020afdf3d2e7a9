package goodword.admin;

import goodword.access.Permission;
import goodword.access.StaffMember;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The way into a demo, and its clock. Only there while a demo runs. Thread-safe.
@RestController
public final class DemoPages {
    private final DeskRooms rooms;
    private final Demo demo;
    private final Html html;

    public DemoPages(DeskRooms rooms, Demo demo) {
        this.rooms = rooms;
        this.demo = demo;
        this.html = new Html(rooms);
    }

    /// Opens nothing by itself, so that whoever looks at links in passing changes nothing.
    @GetMapping("/admin/demo/{token}")
    @Admits(Audience.ANYONE)
    ResponseEntity<byte[]> door(HttpServletRequest request, @PathVariable("token") String token) {
        return demo.opensWith(token)
                ? html.page(request, "Welcome to the demo", "demo", Map.of("token", token))
                : gone(request);
    }

    @PostMapping("/admin/demo/{token}")
    @Admits(Audience.ANYONE)
    ResponseEntity<byte[]> open(HttpServletRequest request, @PathVariable("token") String token) {
        Optional<StaffMember> owner =
                Optional.of(demo.owner())
                        .filter(staff -> demo.opensWith(token))
                        .flatMap(rooms.entrance().staff()::find)
                        .filter(StaffMember::active);
        if (owner.isEmpty()) {
            return gone(request);
        }
        rooms.sessions().begin(request, owner.get().id(), Stage.IN);
        rooms.entrance().logIn().entered(owner.get(), "demo link", request.getRemoteAddr());
        return Html.to("/admin/shops/" + demo.shop() + "/tour");
    }

    @PostMapping("/admin/shops/{shop}/demo/clock")
    @Admits(value = Audience.STAFF, needs = Permission.PROGRAMS_WRITE)
    ResponseEntity<byte[]> skip(
            HttpServletRequest request,
            @RequestParam(name = "days", defaultValue = "") String days,
            @RequestParam(name = "back", defaultValue = "") String back) {
        boolean here = Desk.of(request).shop().equals(demo.shop());
        if (!here || !days.matches("1|7|14|30")) {
            return html.page(request, 404, "There is no such day", "error", Map.of("status", 404));
        }
        demo.skip(Duration.ofDays(Integer.parseInt(days)));
        String base = "/admin/shops/" + demo.shop();
        boolean known = back.matches("[a-z0-9/-]{1,100}") && back.startsWith(base);
        return Html.to((known ? back : base + "/tour") + "?done=clock");
    }

    private ResponseEntity<byte[]> gone(HttpServletRequest request) {
        return html.page(request, 404, "This link does not work", "gone", Map.of());
    }
}
