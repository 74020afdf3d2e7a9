package goodword.app;

import goodword.connector.HistoryRow;
import goodword.connector.OrderHistory;
import goodword.order.OrderSnapshot;
import goodword.order.Refund;
import goodword.platform.clock.SettableClock;
import goodword.platform.money.Money;
import goodword.platform.tenancy.ShopId;
import goodword.program.Benefit;
import goodword.program.Means;
import goodword.program.Offer;
import goodword.program.Program;
import goodword.program.ProgramId;
import goodword.program.Terms;
import goodword.shop.Notation;
import goodword.shop.Shop;
import goodword.shop.Site;
import goodword.shop.WebHome;
import goodword.simulation.InventedSharing;
import goodword.simulation.Stage;
import java.io.IOException;
import java.io.InputStream;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/// The demo's shop: real orders of a British gift shop, moved in time so that the last one was
/// placed today, and recommendations invented over their last half year. Made once; a second start
/// finds it.
final class DemoShop {
    static final ShopId ID = ShopId.parse("01900000-0000-7000-8000-00000000d3a0");

    private static final Currency CURRENCY = Currency.getInstance("GBP");
    private static final Duration PROGRAM_AGE = Duration.ofDays(182);
    private static final long SEED = 2_011;

    private final Foundation foundation;
    private final InstantSource realClock;
    private final Terminal terminal;

    DemoShop(Foundation foundation, InstantSource realClock, Terminal terminal) {
        this.foundation = foundation;
        this.realClock = realClock;
        this.terminal = terminal;
    }

    /// Makes the shop unless a start before made it whole. One that was cut short is carried on:
    /// every order and every share is known by its own id.
    void make() throws IOException {
        if (Files.exists(whole())) {
            terminal.line("The demo shop is there already.");
            return;
        }
        Instant now = day();
        List<OrderSnapshot> orders = movedTo(now, history());
        Instant start = now.minus(PROGRAM_AGE);
        SettableClock clock = new SettableClock(orders.getFirst().placedAt());
        House house = foundation.houseAt(clock, new SplittableRandom(SEED));
        house.shops()
                .open(
                        new Shop(
                                ID,
                                "Demo gift shop (recommendations invented)",
                                CURRENCY,
                                new Notation(Locale.UK, ZoneId.of("Europe/London")),
                                true,
                                clock.instant()));
        List<OrderSnapshot> before =
                orders.stream().filter(one -> one.placedAt().isBefore(start)).toList();
        importPlain(house, before);
        clock.advanceTo(start);
        publish(house, clock.instant());

        Stage stage = Stages.of(house, ID, CURRENCY);
        InventedSharing sharing = new InventedSharing(stage, clock, new SplittableRandom(SEED));
        sharing.know(before);
        List<OrderSnapshot> since =
                orders.stream().filter(one -> !one.placedAt().isBefore(start)).toList();
        sharing.play(
                since,
                now,
                done -> terminal.progress(done, "half a year of invented recommendations"));
        terminal.endProgress();
        Files.writeString(whole(), now + "\n");
    }

    /// Lets the demo's links lead to this address.
    void settle(String home) {
        Site site = Site.at(WebHome.read(home).orElseThrow());
        foundation.house().shops().settle(ID, site, realClock.instant());
    }

    private Path whole() {
        return foundation.home().resolve("demo-is-whole");
    }

    /// The day on which the demo plays: the one on which it was begun.
    private Instant day() throws IOException {
        Path file = foundation.home().resolve("demo-day");
        if (!Files.exists(file)) {
            Instant now = realClock.instant().truncatedTo(ChronoUnit.SECONDS);
            Files.writeString(file, now + "\n");
        }
        return Instant.parse(Files.readString(file).strip());
    }

    private List<OrderSnapshot> history() throws IOException {
        List<OrderSnapshot> orders = new ArrayList<>();
        InputStream file = DemoShop.class.getResourceAsStream("/demo/orders.csv.gz");
        if (file == null) {
            throw new IllegalStateException("this program carries no demo orders");
        }
        try (OrderHistory history = HistoryImport.opened(OrderHistory.open(file, realClock))) {
            for (HistoryRow row : history) {
                if (row instanceof HistoryRow.Order order) {
                    orders.add(order.snapshot());
                }
            }
        }
        orders.sort(
                Comparator.comparing(OrderSnapshot::placedAt)
                        .thenComparing(OrderSnapshot::externalId));
        return orders;
    }

    /// Moves all times by whole days, so that hours and weekdays' rhythm stay.
    private static List<OrderSnapshot> movedTo(Instant now, List<OrderSnapshot> orders) {
        Duration days =
                Duration.ofDays(Duration.between(orders.getLast().placedAt(), now).toDays());
        return orders.stream().map(order -> moved(order, days, now)).toList();
    }

    private static OrderSnapshot moved(OrderSnapshot order, Duration by, Instant now) {
        Instant placedAt = order.placedAt().plus(by);
        List<Refund> refunds =
                order.refunds().stream()
                        .map(
                                refund ->
                                        new Refund(
                                                refund.externalId(),
                                                refund.amount(),
                                                refund.at().plus(by),
                                                refund.reason(),
                                                refund.withdrawn()))
                        .filter(refund -> !refund.at().isAfter(now))
                        .toList();
        return new OrderSnapshot(
                order.externalId(),
                order.number(),
                order.version(),
                order.state(),
                placedAt,
                placedAt,
                null,
                InventedNames.of(order),
                order.totals(),
                order.discounts(),
                refunds,
                order.disputes(),
                order.origin(),
                order.traces(),
                order.test());
    }

    private void importPlain(House house, List<OrderSnapshot> orders) {
        EarlyLook look = foundation.earlyLook();
        new HistoryImport(batch -> house.orderJourney().takeAll(ID, batch))
                .takeAll(
                        orders,
                        done -> {
                            look.step();
                            terminal.progress(done, "real orders from before the program");
                        });
        terminal.endProgress();
    }

    /// Ten percent for the friend at checkout, a coupon of ten pounds for the advocate.
    private static void publish(House house, Instant now) {
        Terms terms =
                new Terms(
                        Map.of(
                                Program.ONLY_ARM,
                                new Offer(
                                        Benefit.amount(new Money(1_000, CURRENCY), Means.COUPON),
                                        Benefit.percent(1_000, Means.CHECKOUT_DISCOUNT))),
                        new Terms.Minimum(new Money(5_000, CURRENCY), Terms.Basis.BEFORE_DISCOUNT),
                        true,
                        730,
                        30,
                        14,
                        Terms.RefundRule.RECKONS,
                        Terms.Cap.USUAL,
                        null,
                        RoundingMode.FLOOR);
        var programs = house.rooms().programs();
        house.rooms()
                .database()
                .inShop(
                        ID,
                        () -> {
                            if (programs.live(ID).isEmpty()) {
                                ProgramId program =
                                        programs.draft(ID, "Give 10 %, get 10 pounds", null, now);
                                programs.publish(ID, program, terms, now);
                            }
                            return ID;
                        });
    }
}
