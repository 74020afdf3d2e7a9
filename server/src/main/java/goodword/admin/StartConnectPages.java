package goodword.admin;

import goodword.access.Permission;
import goodword.connector.Field;
import goodword.connector.Reading;
import goodword.connector.StoreAddress;
import goodword.connector.StoreCalls;
import goodword.connector.calls.Opening;
import goodword.connector.inbox.Connecting;
import goodword.connector.inbox.Connection;
import goodword.connector.inbox.Connection.State;
import goodword.connector.inbox.ConnectionWish;
import goodword.shop.Shop;
import goodword.shop.Site;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The first screen: what the shop runs on, then its address and keys in one form, then how it
/// stands. Thread-safe.
@RestController
public final class StartConnectPages {
    private static final String TITLE = "Connect your shop";

    private final StartRooms rooms;
    private final StoreTools tools;
    private final StoreChecks checks;
    private final StartReading reading;
    private final FirstSite site;
    private final Html html;

    public StartConnectPages(StartRooms rooms) {
        this.rooms = rooms;
        this.tools = rooms.stores();
        this.checks = new StoreChecks(tools);
        this.reading = new StartReading(rooms);
        this.site = new FirstSite(rooms);
        this.html = new Html(rooms.desk());
    }

    /// @param kind the word that was chosen; empty for none yet
    @GetMapping("/admin/shops/{shop}/start/connect")
    @Admits(value = Audience.STAFF, needs = Permission.SHOP_SETTINGS)
    ResponseEntity<byte[]> page(
            HttpServletRequest request,
            @RequestParam(name = "kind", defaultValue = "") String kind) {
        Desk at = Desk.of(request);
        Optional<Connection> connected = reading.connected(at.shop());
        return connected.isPresent()
                ? standing(
                        request,
                        connected.get(),
                        checks.known(
                                at.shop(), connected.get(), rooms.desk().notationOf(at.here())))
                : form(request, 200, kind, Form.EMPTY);
    }

    /// Asks the store, and shows what came of it.
    @PostMapping("/admin/shops/{shop}/start/connect/check")
    @Admits(value = Audience.STAFF, needs = Permission.SHOP_SETTINGS)
    ResponseEntity<byte[]> check(HttpServletRequest request) {
        Desk at = Desk.of(request);
        Shop shop = rooms.programs().shop(at);
        return reading.connected(at.shop())
                .map(
                        one ->
                                standing(
                                        request,
                                        one,
                                        checks.tried(
                                                at.shop(), one, shop.currency(), shop.notation())))
                .orElseGet(() -> Html.to(here(at)));
    }

    @PostMapping("/admin/shops/{shop}/start/connect")
    @Admits(value = Audience.STAFF, needs = Permission.SHOP_SETTINGS, recently = true)
    ResponseEntity<byte[]> connect(
            HttpServletRequest request, @RequestParam Map<String, String> typed) {
        String kind = typed.getOrDefault("kind", "");
        if (StoreKind.of(kind).isEmpty() || !tools.connections().kinds().contains(kind)) {
            return form(request, 422, "", Form.wrong(Map.of(), "kind", "Choose one of these."));
        }
        return tools.calls().find(kind).isPresent()
                ? asked(request, kind, typed)
                : told(request, kind);
    }

    /// A shop of one's own making: it gets an address and a secret, and sends by itself.
    private ResponseEntity<byte[]> told(HttpServletRequest request, String kind) {
        Desk at = Desk.of(request);
        return tools.connections().connect(at.shop(), wish(kind), at.actor())
                        instanceof Connecting.Connected connected
                ? secret(request, kind, tools.hooks().get() + connected.token(), connected.secret())
                : form(request, 422, "", Form.EMPTY);
    }

    private ResponseEntity<byte[]> asked(
            HttpServletRequest request, String kind, Map<String, String> typed) {
        Desk at = Desk.of(request);
        Map<String, String> shown = Map.of("address", typed.getOrDefault("address", ""));
        return switch (Reading.of(
                () -> StoreAddress.read(new Field("address", typed.get("address"))))) {
            case Reading.Refused<String> bad ->
                    form(
                            request,
                            422,
                            kind,
                            Form.wrong(
                                    shown,
                                    "address",
                                    "Type an address such as https://shop.example/."));
            case Reading.Read<String>(String address) ->
                    connection(at, kind)
                            .map(
                                    one ->
                                            opened(
                                                    request,
                                                    kind,
                                                    Map.of("address", address),
                                                    tools.intake()
                                                            .open(
                                                                    at.shop(),
                                                                    one.id(),
                                                                    address,
                                                                    typed,
                                                                    at.actor())))
                            .orElseGet(() -> form(request, 422, "", Form.EMPTY));
        };
    }

    private ResponseEntity<byte[]> opened(
            HttpServletRequest request, String kind, Map<String, String> shown, Opening opening) {
        Desk at = Desk.of(request);
        if (!(opening instanceof Opening.Opened)) {
            Form form = OpeningWords.wrong(opening, shown).orElse(Form.EMPTY);
            return form(request, 422, kind, form);
        }
        if (StoreKind.HOMES.contains(kind)) {
            site.settle(at, shown.getOrDefault("address", ""));
        }
        boolean isDone =
                tools.calls().hooks().containsKey(kind)
                        || tools.calls().find(kind).filter(StoreChecks::isOnlyAsked).isPresent();
        return isDone
                ? Html.to(here(at) + "?done=store-keys")
                : tools.keyring()
                        .hookWish(at.shop(), tools.hooks().get())
                        .map(hook -> secret(request, kind, hook.address(), hook.secret()))
                        .orElseGet(() -> Html.to(here(at) + "?done=store-keys"));
    }

    /// One that waits for its keys since an earlier try, else a new one.
    private Optional<Connection> connection(Desk at, String kind) {
        return tools.connections().list(at.shop()).stream()
                .filter(one -> one.kind().equals(kind))
                .filter(one -> one.state() != State.DISCONNECTED)
                .findFirst()
                .or(
                        () ->
                                tools.connections().connect(at.shop(), wish(kind), at.actor())
                                                instanceof Connecting.Connected connected
                                        ? Optional.of(connected.connection())
                                        : Optional.empty());
    }

    private static ConnectionWish wish(String kind) {
        return new ConnectionWish(kind, StoreKind.nameOf(kind), null);
    }

    private ResponseEntity<byte[]> secret(
            HttpServletRequest request, String kind, String hook, String secret) {
        return html.page(
                request,
                "One thing for your shop",
                "store-new",
                Map.of(
                        "hook",
                        hook,
                        "secret",
                        secret,
                        "kind",
                        StoreKind.of(kind).orElseThrow(),
                        "next",
                        here(Desk.of(request))));
    }

    private ResponseEntity<byte[]> standing(
            HttpServletRequest request, Connection connection, List<Check> found) {
        Desk at = Desk.of(request);
        Map<String, Object> params = StartPages.params(reading.of(at.shop()), StartReading.CONNECT);
        params.put("store", connection);
        params.put("checks", found);
        params.put("asked", checks.accessOf(at.shop(), connection).isPresent());
        params.put("limits", StoreLimits.of(tools, at.shop()));
        return html.page(request, TITLE, "start-connected", params);
    }

    private ResponseEntity<byte[]> form(
            HttpServletRequest request, int status, String kind, Form form) {
        Desk at = Desk.of(request);
        Optional<StoreCalls> calls = tools.calls().find(kind);
        Map<String, String> values = new HashMap<>();
        rooms.desk()
                .shops()
                .site(at.shop())
                .map(Site::home)
                .filter(_ -> !kind.equals(StoreKind.SHOPIFY))
                .ifPresent(home -> values.put("address", home.toString()));
        values.putAll(form.values());
        Map<String, Object> params = StartPages.params(reading.of(at.shop()), StartReading.CONNECT);
        params.put("form", new Form(values, form.errors(), form.problem()));
        params.put("kinds", StoreKind.offered(tools.connections().kinds()));
        StoreKind.of(kind).ifPresent(one -> params.put("kind", one));
        params.put("fields", calls.map(StoreCalls::keys).orElse(List.of()));
        return html.page(request, status, TITLE, "start-connect", params);
    }

    private static String here(Desk at) {
        return StartPages.base(at) + "/start/connect";
    }
}
