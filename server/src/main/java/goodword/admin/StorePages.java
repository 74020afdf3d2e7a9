package goodword.admin;

import goodword.access.Permission;
import goodword.connector.StoreCalls;
import goodword.connector.inbox.Connecting;
import goodword.connector.inbox.Connection;
import goodword.connector.inbox.ConnectionWish;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The stores that are connected, and how another is. Thread-safe.
@RestController
public final class StorePages {
    private static final int NAME_MAX = 100;

    private final DeskRooms desk;
    private final StoreTools tools;
    private final Html html;

    public StorePages(DeskRooms desk, StoreTools tools) {
        this.desk = desk;
        this.tools = tools;
        this.html = new Html(desk);
    }

    @GetMapping("/admin/shops/{shop}/stores")
    @Admits(value = Audience.STAFF, needs = Permission.PROGRAMS_READ)
    ResponseEntity<byte[]> stores(HttpServletRequest request) {
        return page(request, 200, Form.EMPTY);
    }

    @PostMapping("/admin/shops/{shop}/stores")
    @Admits(value = Audience.STAFF, needs = Permission.SHOP_SETTINGS, recently = true)
    ResponseEntity<byte[]> connect(
            HttpServletRequest request, @RequestParam Map<String, String> typed) {
        Desk at = Desk.of(request);
        String kind = typed.getOrDefault("kind", "");
        String name = typed.getOrDefault("name", "").strip();
        if (!TermsForm.isName(name) || name.length() > NAME_MAX) {
            return page(
                    request,
                    422,
                    Form.wrong(typed, "name", "Give it a name of at most 100 characters."));
        }
        return switch (tools.connections()
                .connect(at.shop(), new ConnectionWish(kind, name, null), at.actor())) {
            case Connecting.UnknownKind _ ->
                    page(request, 422, Form.wrong(typed, "kind", "Choose what your shop runs on."));
            case Connecting.Connected connected
                    when tools.calls().find(kind).filter(StoreChecks::isOnlyAsked).isPresent() ->
                    Html.to(base(at) + "/" + connected.connection().id());
            case Connecting.Connected connected -> shown(request, connected);
        };
    }

    /// The secret is shown here and never again.
    private ResponseEntity<byte[]> shown(
            HttpServletRequest request, Connecting.Connected connected) {
        Connection connection = connected.connection();
        return html.page(
                request,
                connection.name() + " is connected",
                "store-new",
                Map.of(
                        "hook",
                        tools.hooks().get() + connected.token(),
                        "secret",
                        connected.secret(),
                        "kind",
                        StoreKind.of(connection.kind()).orElseThrow(),
                        "next",
                        base(Desk.of(request)) + "/" + connection.id()));
    }

    /// The plugin that carries codes and repeats messages, for whoever installs it by hand.
    @GetMapping("/admin/shops/{shop}/stores/goodword-woocommerce.zip")
    @Admits(value = Audience.STAFF, needs = Permission.PROGRAMS_READ)
    ResponseEntity<byte[]> companion() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + WooCompanion.NAME + "\"")
                .body(WooCompanion.packed());
    }

    private ResponseEntity<byte[]> page(HttpServletRequest request, int status, Form form) {
        Desk at = Desk.of(request);
        List<Connection> connections =
                tools.connections().list(at.shop()).stream()
                        .filter(one -> one.state() != Connection.State.DISCONNECTED)
                        .toList();
        List<StoreKind> kinds = StoreKind.offered(tools.connections().kinds());
        return html.page(
                request,
                status,
                "Stores",
                "stores",
                Map.of(
                        "form",
                        form,
                        "base",
                        base(at),
                        "connections",
                        connections,
                        "kinds",
                        kinds,
                        "quiet",
                        tools.calls().all().stream()
                                .filter(StoreChecks::isOnlyAsked)
                                .map(StoreCalls::word)
                                .toList(),
                        "writes",
                        at.may(Permission.SHOP_SETTINGS),
                        "notation",
                        desk.notationOf(at.here())));
    }

    static String base(Desk at) {
        return "/admin/shops/" + at.shop() + "/stores";
    }
}
