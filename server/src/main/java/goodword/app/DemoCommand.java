package goodword.app;

import goodword.access.KeyWish;
import goodword.platform.database.EmbeddedPostgres;
import goodword.platform.tenancy.ShopId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `goodword demo`: a shop with real order history and an invented half year of recommendations,
/// the server on top, a small shop to play in beside it, and a clock that can be moved.
final class DemoCommand {
    private static final String REPORT = "--report";

    private final Terminal terminal;

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    void run(List<String> arguments) throws IOException {
        List<String> rest = new ArrayList<>(arguments);
        boolean reports = rest.remove(REPORT);
        Options options = Options.of(rest, Set.of("data", "port", "shop-port"));
        int port = ServeCommand.port(options.value("port"));
        int shopPort =
                OptionValues.port(
                        "shop-port", options.value("shop-port").orElse(String.valueOf(port + 1)));
        Path home =
                options.value("data")
                        .map(Path::of)
                        .orElseGet(() -> EmbeddedPostgres.defaultHome().resolve("demo"))
                        .toAbsolutePath();
        DemoClock clock = DemoClock.in(home, InstantSource.system());
        Foundation foundation =
                Foundation.lay(
                        Optional.of(home.toString()), System.getenv(), terminal::line, clock);
        House house = foundation.house();
        requireAlone(house);
        DemoShop shop = new DemoShop(foundation, clock, terminal);
        shop.make();
        house.edges().catchUp();
        RunningDemo demo = new RunningDemo(house, DemoShop.ID, clock);
        Door door = Door.of(port, home, System.getenv());
        DemoStreet street = DemoStreet.open(house, demo, door, shopPort);
        shop.settle("http://localhost:" + street.shopPort() + "/");
        house.jobs().start();
        if (reports) {
            report(house, street.serverPort());
        }
        welcome(demo, street);
        Running.untilStopped(List.of(street::close, foundation::close));
    }

    /// The clock of a demo moves for every shop of its database.
    private static void requireAlone(House house) {
        List<ShopId> shops = house.shops().ids();
        if (!shops.stream().allMatch(DemoShop.ID::equals)) {
            throw new UsageException(
                    "this database holds other shops, and a demo moves the clock for all; give it"
                            + " another --data or GOODWORD_DATABASE_URL");
        }
    }

    private void report(House house, int port) {
        new DemoReport(house, terminal).print(DemoShop.ID);
        String key =
                house.apiKeys()
                        .issue(
                                DemoShop.ID,
                                KeyWish.forEverything("demo"),
                                house.rooms().clock().instant());
        terminal.line("");
        terminal.line("An API key of this shop for everything: " + key);
        terminal.line(
                "  curl -H 'Authorization: Bearer %s' http://localhost:%d/v1/figures"
                        .formatted(key, port));
    }

    private void welcome(RunningDemo demo, DemoStreet street) {
        String desk = Door.desk(System.getenv()).site(street.serverPort()).origin();
        terminal.line("");
        terminal.line("The demo is open. Ctrl-C stops it; the next start finds all as it was.");
        terminal.line("");
        terminal.line("  The desk       " + desk + demo.path());
        terminal.line("  The shop       http://localhost:" + street.shopPort() + "/");
        terminal.line("  The API        " + desk + "/docs/api");
        terminal.line("");
        terminal.line("What to try, in five minutes:");
        terminal.line("  1. Open the desk and see what half a year of recommendations gained.");
        terminal.line(
                "  2. Change the program: what friends get, what advocates earn. Publish it.");
        terminal.line("  3. Buy in the shop; the page after it gives you a link. Be the friend:");
        terminal.line(
                "     open it, press \"Use my offer\", buy for 50 pounds under another name.");
        terminal.line("  4. See at the desk who earned what, why it waits, and until when.");
        terminal.line("  5. Move the clock by 14 days on the tour's page: the reward is issued.");
        terminal.line("  6. Refund the order at the shop's \"Back office\": it is taken back.");
        terminal.line("");
        terminal.line(
                "Orders are real (UCI Online Retail); recommendations, names and the shop are");
        terminal.line("invented. `goodword demo --report` also prints the figures and an API key.");
    }
}
