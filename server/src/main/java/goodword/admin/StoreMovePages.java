package goodword.admin;

import goodword.access.Permission;
import goodword.connector.inbox.ConnectionId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What is done with a connected store: another secret, a pause, its end. Thread-safe.
@RestController
@RequestMapping("/admin/shops/{shop}/stores/{store}")
public final class StoreMovePages {
    private final StoreTools tools;
    private final Html html;

    public StoreMovePages(DeskRooms desk, StoreTools tools) {
        this.tools = tools;
        this.html = new Html(desk);
    }

    @PostMapping("/rotate")
    @Admits(value = Audience.STAFF, needs = Permission.SHOP_SETTINGS, recently = true)
    ResponseEntity<byte[]> rotate(HttpServletRequest request, @PathVariable("store") String id) {
        Desk at = Desk.of(request);
        return idOf(id).flatMap(one -> tools.connections().rotate(at.shop(), one, at.actor()))
                .map(
                        rotated ->
                                html.page(
                                        request,
                                        "A new secret",
                                        "store-secret",
                                        Map.of(
                                                "secret",
                                                rotated.secret(),
                                                "next",
                                                StorePages.base(at) + "/" + id)))
                .orElseGet(() -> StorePage.missing(html, request));
    }

    @PostMapping("/pause")
    @Admits(value = Audience.STAFF, needs = Permission.SHOP_SETTINGS)
    ResponseEntity<byte[]> pause(HttpServletRequest request, @PathVariable("store") String id) {
        Desk at = Desk.of(request);
        idOf(id).ifPresent(one -> tools.connections().pause(at.shop(), one, at.actor()));
        return StorePage.done(request, id, "store-paused");
    }

    @PostMapping("/resume")
    @Admits(value = Audience.STAFF, needs = Permission.SHOP_SETTINGS)
    ResponseEntity<byte[]> resume(HttpServletRequest request, @PathVariable("store") String id) {
        Desk at = Desk.of(request);
        idOf(id).ifPresent(one -> tools.connections().resume(at.shop(), one, at.actor()));
        return StorePage.done(request, id, "store-resumed");
    }

    @PostMapping("/disconnect")
    @Admits(value = Audience.STAFF, needs = Permission.SHOP_SETTINGS, recently = true)
    ResponseEntity<byte[]> disconnect(
            HttpServletRequest request, @PathVariable("store") String id) {
        Desk at = Desk.of(request);
        idOf(id).ifPresent(
                        one -> {
                            tools.hookKeeping().drop(at.shop(), one);
                            tools.connections().disconnect(at.shop(), one, at.actor());
                        });
        return Html.to(StorePages.base(at) + "?done=store-gone");
    }

    private static Optional<ConnectionId> idOf(String id) {
        return Ids.of(id).map(ConnectionId::new);
    }
}
