package goodword.app;

import goodword.platform.tenancy.ShopId;
import goodword.shop.Site;
import goodword.shop.WebHome;
import java.nio.file.Path;
import java.time.Instant;

/// A house with its whole web server and its jobs at work, for benchmarks in another package.
public final class RedirectHouse implements AutoCloseable {
    private final WebServer server;

    private RedirectHouse(WebServer server) {
        this.server = server;
    }

    public static void settle(House house, ShopId shop, String home) {
        Site site = Site.at(WebHome.read(home).orElseThrow());
        house.shops().settle(shop, site, Instant.now());
    }

    /// @param spill takes clicks while the database is away
    public static RedirectHouse open(House house, Path spill) {
        WebServer server = WebServer.open(house, Door.passing(0).spilling(spill, 256_000_000));
        house.jobs().start();
        return new RedirectHouse(server);
    }

    public int port() {
        return server.port();
    }

    public long taken() {
        return server.clicks().taken().sum();
    }

    public long stored() {
        return server.clicks().stored().sum();
    }

    public long dropped() {
        return server.clicks().dropped().sum();
    }

    @Override
    public void close() {
        server.close();
    }
}
