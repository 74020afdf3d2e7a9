package goodword.app;

import goodword.platform.clock.Chance;
import goodword.platform.database.Database;
import goodword.platform.database.DatabaseAddress;
import goodword.platform.money.Money;
import goodword.platform.tenancy.ShopId;
import goodword.platform.vault.Vault;
import goodword.program.Benefit;
import goodword.program.Means;
import goodword.program.Offer;
import goodword.program.Program;
import goodword.program.Terms;
import goodword.shop.Notation;
import goodword.shop.Shop;
import goodword.shop.Site;
import goodword.shop.WebHome;
import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/// A demo without its history: a server, the shop beside it, and a clock that is moved.
final class TestDemo implements AutoCloseable {
    static final Currency GBP = Currency.getInstance("GBP");

    final DatabaseAddress database;
    final ShopId shop = DemoShop.ID;
    final DemoClock clock;
    final House house;
    final RunningDemo demo;
    final DemoStreet street;

    private TestDemo(DatabaseAddress database, Path home) throws IOException {
        this.database = database;
        this.clock = DemoClock.in(home, InstantSource.system());
        this.house = house(database, clock);
        Instant now = clock.instant();
        house.shops()
                .open(
                        new Shop(
                                shop,
                                "Demo shop",
                                GBP,
                                new Notation(Locale.UK, ZoneId.of("Europe/London")),
                                true,
                                now));
        publish(now);
        this.demo = new RunningDemo(house, shop, clock);
        this.street = DemoStreet.open(house, demo, Door.passing(0), 0);
        Site site = Site.at(WebHome.read(demo.shopAddress() + "/").orElseThrow());
        house.shops().settle(shop, site, now);
    }

    static TestDemo open(Path home) throws IOException {
        return new TestDemo(TestServer.fresh(), home);
    }

    /// A house on the same database, such as a later start of `goodword serve`.
    static House house(DatabaseAddress database, InstantSource clock) {
        return new House(
                new Ground(
                        Database.open(database, 8),
                        new Vault(new byte[32]),
                        clock,
                        InstantSource.system(),
                        new Chance(new SplittableRandom(), clock),
                        true));
    }

    ShopVisitor visitor() {
        return new ShopVisitor(demo.shopAddress());
    }

    DeskClient desk() {
        return new DeskClient(street.serverPort());
    }

    /// In by the demo's link.
    DeskClient inside() throws Exception {
        DeskClient desk = desk();
        desk.get(demo.path());
        desk.post(demo.path(), Map.of());
        return desk;
    }

    List<String> rewardStates(String order) {
        return house.storyteller().ofOrder(shop, order).orElseThrow().rewards().stream()
                .map(one -> one.cause().side().word() + " " + one.state().word())
                .toList();
    }

    private void publish(Instant now) {
        Terms terms =
                new Terms(
                        Map.of(
                                Program.ONLY_ARM,
                                new Offer(
                                        Benefit.amount(new Money(1_000, GBP), Means.COUPON),
                                        Benefit.percent(1_000, Means.CHECKOUT_DISCOUNT))),
                        new Terms.Minimum(new Money(5_000, GBP), Terms.Basis.BEFORE_DISCOUNT),
                        true,
                        730,
                        30,
                        14,
                        Terms.RefundRule.RECKONS,
                        null,
                        null,
                        RoundingMode.FLOOR);
        house.rooms()
                .database()
                .inShop(
                        shop,
                        () -> {
                            var programs = house.rooms().programs();
                            programs.publish(
                                    shop, programs.draft(shop, "Ten", null, now), terms, now);
                            return shop;
                        });
    }

    @Override
    public void close() {
        street.close();
        house.close();
    }
}
