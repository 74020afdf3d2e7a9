package goodword.app;

import goodword.access.KeyWish;
import goodword.platform.tenancy.ShopId;
import goodword.shop.Shop;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `goodword rehearse`: a whole start in a scratch folder with a few calls, and its end. The
/// launcher runs it once, so that Java notes what a start needs and the next one takes half the
/// time. Leaves nothing behind.
final class RehearseCommand {
    private static final int ORDERS = 200;
    private static final String ORDER =
            """
            {"externalId": "%1$d", "state": "paid", "placedAt": "%2$s", "currency": "EUR",
             "customer": {"id": "c%1$d", "email": "c%1$d@mail.example"},
             "totals": {"items": "80.00", "grand": "80.00"}, "origin": {"code": "NOBODY1"}}""";

    private final Terminal terminal;

    RehearseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    void run() throws IOException {
        try (Scratch scratch = Scratch.make();
                Foundation foundation =
                        Foundation.lay(
                                Optional.of(scratch.folder().toString()), Map.of(), quiet -> {});
                WebServer server = WebServer.open(foundation.house(), 0);
                HttpClient caller = HttpClient.newHttpClient()) {
            foundation.house().jobs().start();
            rehearse(foundation.house(), server.port(), caller);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        terminal.line("Rehearsed.");
    }

    private static void rehearse(House house, int port, HttpClient caller)
            throws IOException, InterruptedException {
        Instant now = house.rooms().clock().instant();
        ShopId shop = new ShopId(house.rooms().chance().nextId());
        house.shops().open(new Shop(shop, "Rehearsal", Currency.getInstance("EUR"), true, now));
        String key = house.apiKeys().issue(shop, KeyWish.forEverything("rehearsal"), now);
        String server = "http://localhost:" + port;
        for (String page : List.of(OpenHealth.PATH, "/v1/figures", "/v1/referrals", "/r/X")) {
            send(caller, call(server + page, key).GET());
        }
        for (int order = 0; order < ORDERS; order++) {
            String body = ORDER.formatted(order, now);
            send(
                    caller,
                    call(server + "/v1/orders", key)
                            .header("Idempotency-Key", "order-" + order)
                            .POST(HttpRequest.BodyPublishers.ofString(body)));
        }
    }

    private static HttpRequest.Builder call(String address, String key) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json");
    }

    private static void send(HttpClient caller, HttpRequest.Builder call)
            throws IOException, InterruptedException {
        caller.send(call.build(), HttpResponse.BodyHandlers.discarding());
    }
}
