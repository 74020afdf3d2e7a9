package goodword.admin;

import goodword.access.Permission;
import goodword.connector.Field;
import goodword.connector.Reading;
import goodword.connector.StoreAddress;
import goodword.connector.StoreCalls;
import goodword.connector.StoreHookCalls;
import goodword.connector.calls.Opening;
import goodword.connector.inbox.Connection;
import goodword.connector.inbox.ConnectionId;
import goodword.shop.Shop;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// One connected store: how it stands, and its keys. Thread-safe.
@RestController
@RequestMapping("/admin/shops/{shop}/stores/{store}")
public final class StorePage {
    private final DeskRooms desk;
    private final StoreTools tools;
    private final StoreChecks checks;
    private final Html html;

    public StorePage(DeskRooms desk, StoreTools tools) {
        this.desk = desk;
        this.tools = tools;
        this.checks = new StoreChecks(tools);
        this.html = new Html(desk);
    }

    @GetMapping
    @Admits(value = Audience.STAFF, needs = Permission.PROGRAMS_READ)
    ResponseEntity<byte[]> store(HttpServletRequest request, @PathVariable("store") String id) {
        return page(request, id, 200, Form.EMPTY);
    }

    /// Asks the store, and shows what came of it.
    @PostMapping("/check")
    @Admits(value = Audience.STAFF, needs = Permission.SHOP_SETTINGS)
    ResponseEntity<byte[]> check(HttpServletRequest request, @PathVariable("store") String id) {
        Desk at = Desk.of(request);
        Shop shop = desk.shops().find(at.shop()).orElseThrow();
        return found(at, id)
                .map(
                        connection ->
                                page(
                                        request,
                                        connection,
                                        200,
                                        Form.EMPTY,
                                        checks.tried(
                                                at.shop(),
                                                connection,
                                                shop.currency(),
                                                shop.notation())))
                .orElseGet(() -> missing(request));
    }

    @PostMapping("/keys")
    @Admits(value = Audience.STAFF, needs = Permission.SHOP_SETTINGS, recently = true)
    ResponseEntity<byte[]> keys(
            HttpServletRequest request,
            @PathVariable("store") String id,
            @RequestParam Map<String, String> typed) {
        Desk at = Desk.of(request);
        Optional<ConnectionId> connection = idOf(id);
        Map<String, String> shown = Map.of("address", typed.getOrDefault("address", ""));
        return switch (Reading.of(
                () -> StoreAddress.read(new Field("address", typed.get("address"))))) {
            case Reading.Refused<String> bad ->
                    page(
                            request,
                            id,
                            422,
                            Form.wrong(
                                    shown,
                                    "address",
                                    "Type the shop's own address, such as https://shop.example/."));
            case Reading.Read<String>(String address) ->
                    connection
                            .map(
                                    one ->
                                            opened(
                                                    request,
                                                    id,
                                                    shown,
                                                    tools.intake()
                                                            .open(
                                                                    at.shop(),
                                                                    one,
                                                                    address,
                                                                    typed,
                                                                    at.actor())))
                            .orElseGet(() -> missing(request));
        };
    }

    private ResponseEntity<byte[]> opened(
            HttpServletRequest request, String id, Map<String, String> typed, Opening opening) {
        return opening instanceof Opening.Opened
                ? done(request, id, "store-keys")
                : OpeningWords.wrong(opening, typed)
                        .map(form -> page(request, id, 422, form))
                        .orElseGet(() -> missing(request));
    }

    @PostMapping("/keys/drop")
    @Admits(value = Audience.STAFF, needs = Permission.SHOP_SETTINGS, recently = true)
    ResponseEntity<byte[]> drop(HttpServletRequest request, @PathVariable("store") String id) {
        Desk at = Desk.of(request);
        idOf(id).ifPresent(one -> tools.keyring().drop(at.shop(), one, at.actor()));
        return done(request, id, "store-keys-dropped");
    }

    /// Somebody has told the customer, or has erased what the store's platform wants erased.
    @PostMapping("/privacy/{asked}")
    @Admits(value = Audience.STAFF, needs = Permission.CUSTOMERS_ERASE)
    ResponseEntity<byte[]> answered(
            HttpServletRequest request,
            @PathVariable("store") String id,
            @PathVariable("asked") String asked) {
        Desk at = Desk.of(request);
        Ids.of(asked).ifPresent(one -> tools.privacy().answered(at.shop(), one, at.actor()));
        return done(request, id, "privacy-answered");
    }

    private ResponseEntity<byte[]> page(
            HttpServletRequest request, String id, int status, Form form) {
        Desk at = Desk.of(request);
        return found(at, id)
                .map(
                        connection ->
                                page(
                                        request,
                                        connection,
                                        status,
                                        form,
                                        checks.known(
                                                at.shop(), connection, desk.notationOf(at.here()))))
                .orElseGet(() -> missing(request));
    }

    private ResponseEntity<byte[]> page(
            HttpServletRequest request,
            Connection connection,
            int status,
            Form form,
            List<Check> found) {
        Desk at = Desk.of(request);
        Optional<StoreCalls> calls = tools.calls().find(connection.kind());
        Map<String, String> values = new HashMap<>();
        String address = connection.address();
        values.put("address", address == null ? "" : address);
        values.putAll(form.values());
        Map<String, Object> params = new HashMap<>();
        params.put("form", new Form(values, form.errors(), form.problem()));
        params.put("base", StorePages.base(at) + "/" + connection.id());
        params.put("store", connection);
        params.put("kind", StoreKind.of(connection.kind()).orElseThrow());
        params.put("checks", found);
        params.put("fields", calls.map(StoreCalls::keys).orElse(List.of()));
        params.put("limits", calls.map(StoreLimits::of).map(StoreLimits::all).orElse(List.of()));
        params.put("onlyAsked", calls.filter(StoreChecks::isOnlyAsked).isPresent());
        params.put("hasKeys", checks.accessOf(at.shop(), connection).isPresent());
        params.put("hook", hook(at, connection));
        params.put("asked", tools.privacy().of(at.shop(), connection.id()));
        params.put("writes", at.may(Permission.SHOP_SETTINGS));
        params.put("answers", at.may(Permission.CUSTOMERS_ERASE));
        return html.page(request, status, connection.name(), "store", params);
    }

    /// Where the store sends its messages, for what only a person can set up there; empty for whom
    /// it is of no use.
    private String hook(Desk at, Connection connection) {
        boolean shown =
                tools.connections().isTheirs(connection.kind())
                        && at.may(Permission.SHOP_SETTINGS)
                        && checks.accessOf(at.shop(), connection).isPresent();
        return shown
                ? tools.keyring()
                        .hookWish(at.shop(), tools.hooks().get())
                        .map(StoreHookCalls.Wish::address)
                        .orElse("")
                : "";
    }

    private Optional<Connection> found(Desk at, String id) {
        return idOf(id).flatMap(one -> tools.connections().find(at.shop(), one));
    }

    private ResponseEntity<byte[]> missing(HttpServletRequest request) {
        return missing(html, request);
    }

    static ResponseEntity<byte[]> missing(Html html, HttpServletRequest request) {
        return html.page(request, 404, "There is no such store", "error", Map.of("status", 404));
    }

    static ResponseEntity<byte[]> done(HttpServletRequest request, String id, String notice) {
        return Html.to(StorePages.base(Desk.of(request)) + "/" + id + "?done=" + notice);
    }

    private static Optional<ConnectionId> idOf(String id) {
        return Ids.of(id).map(ConnectionId::new);
    }
}
