package goodword.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Leads to the first page that somebody may see. Thread-safe.
@RestController
public final class HomePages {
    private final Html html;

    public HomePages(DeskRooms rooms) {
        this.html = new Html(rooms);
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
    ResponseEntity<byte[]> shop(HttpServletRequest request) {
        Desk desk = Desk.of(request);
        return html.page(
                request,
                "Welcome, " + desk.member().name(),
                "home",
                Map.of("role", desk.here().role()));
    }
}
