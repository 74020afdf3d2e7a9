package goodword.app;

import goodword.access.Actor;
import goodword.access.ApiKeys;
import goodword.access.KeyWish;
import goodword.access.Scope;
import goodword.client.GoodwordClient;
import goodword.client.Retries;
import goodword.demoshop.Shopfront;
import goodword.platform.tenancy.ShopId;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/// The server of a demo and the shop beside it, which speaks to it over HTTP with a key of its own.
final class DemoStreet implements AutoCloseable {
    private static final String LABEL = "Demo shop";
    private static final Actor DEMO = Actor.machine("goodword demo");
    private static final Set<Scope> SCOPES =
            EnumSet.of(
                    Scope.PROGRAMS_READ,
                    Scope.CLAIMS_READ,
                    Scope.CLAIMS_WRITE,
                    Scope.ADVOCATES_WRITE,
                    Scope.ORDERS_READ,
                    Scope.ORDERS_WRITE);

    /// A visitor waits: two quick attempts, and the shop goes on without.
    private static final Retries QUICK =
            new Retries(2, Duration.ofMillis(150), Duration.ofMillis(500), Duration.ofSeconds(5));

    private final WebServer server;
    private final Shopfront shop;

    private DemoStreet(WebServer server, Shopfront shop) {
        this.server = server;
        this.shop = shop;
    }

    /// Opens the server, and then the shop.
    ///
    /// @param shopPort 0 takes any free one
    static DemoStreet open(House house, RunningDemo demo, Door door, int shopPort)
            throws IOException {
        WebServer server = WebServer.open(house, door.in(demo));
        try {
            String address = "http://localhost:" + server.port();
            Shopfront shop =
                    Shopfront.open(
                            new Shopfront.Plan(
                                    shopPort,
                                    GoodwordClient.of(
                                            URI.create(address), key(house, demo.shop()), QUICK),
                                    house.rooms().clock(),
                                    address + "/admin/shops/" + demo.shop() + "/search?q={order}"));
            demo.show(shop);
            return new DemoStreet(server, shop);
        } catch (IOException | RuntimeException failed) {
            server.close();
            throw failed;
        }
    }

    int serverPort() {
        return server.port();
    }

    int shopPort() {
        return shop.port();
    }

    @Override
    public void close() {
        shop.close();
        server.close();
    }

    /// A fresh key for each run; those of earlier runs open nothing any more.
    private static String key(House house, ShopId shop) {
        ApiKeys keys = house.apiKeys();
        Instant now = house.rooms().clock().instant();
        keys.list(shop).stream()
                .filter(one -> one.label().equals(LABEL) && one.revokedAt() == null)
                .forEach(one -> keys.revoke(shop, one.id(), DEMO, now));
        return keys.issue(shop, new KeyWish(LABEL, SCOPES, null), DEMO, now);
    }
}
