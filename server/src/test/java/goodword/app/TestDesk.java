package goodword.app;

import goodword.access.Role;
import goodword.platform.clock.SettableClock;
import goodword.platform.tenancy.ShopId;
import java.io.IOException;
import java.net.http.HttpResponse;

/// The desk of a shop behind its real front door, with an owner inside: for benchmarks in another
/// package.
public final class TestDesk implements AutoCloseable {
    private final WebServer server;
    private final DeskClient owner;
    private final String base;

    private TestDesk(WebServer server, DeskClient owner, String base) {
        this.server = server;
        this.owner = owner;
        this.base = base;
    }

    /// @param wallClock the house's own, by which staff log in
    public static TestDesk open(House house, SettableClock wallClock, ShopId shop)
            throws Exception {
        WebServer server = WebServer.open(house, 0);
        TestStaff staff = new TestStaff(house.entrance(), wallClock);
        DeskClient owner = staff.inside(shop, Role.OWNER, server.port());
        return new TestDesk(server, owner, "/admin/shops/" + shop);
    }

    /// The answer to one request.
    ///
    /// @param path behind the shop's own
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return owner.get(base + path);
    }

    /// Where an answer leads to, behind the shop's own path; empty when it is a page itself.
    public String leadsTo(HttpResponse<String> answer) {
        String location = DeskClient.location(answer);
        return location.startsWith(base) ? location.substring(base.length()) : "";
    }

    @Override
    public void close() {
        server.close();
    }
}
