package goodword.app;

import goodword.order.OrderSnapshot;
import goodword.order.Origin;
import goodword.order.Refund;
import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Orders of a past year, told all at once, and the desk that looks at them. Today is 1 March 2026.
final class CostStory implements AutoCloseable {
    final TestShop shop;
    final TestStaff staff;
    final WebServer server;
    final String desk;
    private final List<OrderSnapshot> waiting = new ArrayList<>();

    CostStory() {
        this.shop = TestShop.alone();
        this.staff = new TestStaff(shop);
        this.server = WebServer.open(shop.house, 0);
        this.desk = "/admin/shops/" + shop.id;
    }

    ShopId id() {
        return shop.id;
    }

    static Origin from(@Nullable String source) {
        return new Origin(source, null, null, null, Origin.Campaign.NONE);
    }

    static Origin utm(String source, String medium) {
        return new Origin(
                null,
                null,
                null,
                null,
                new Origin.Campaign(source, medium, null, null, null, null, null));
    }

    void order(String customer, String day, long cents, Origin origin) {
        order(customer, day, cents, origin, List.of());
    }

    void order(String customer, String day, long cents, Origin origin, List<Refund> refunds) {
        Instant at = Instant.parse(day + "T12:00:00Z");
        OrderSnapshot now = shop.order(customer + " " + day, customer, cents, null);
        waiting.add(placed(now, at, origin, refunds));
    }

    OrderSnapshot snapshot(String externalId, String customer, Instant at, long cents) {
        return placed(shop.order(externalId, customer, cents, null), at, from("shop"), List.of());
    }

    private static OrderSnapshot placed(
            OrderSnapshot now, Instant at, Origin origin, List<Refund> refunds) {
        return new OrderSnapshot(
                now.externalId(),
                null,
                1,
                now.state(),
                at,
                at,
                null,
                now.customer(),
                now.totals(),
                List.of(),
                refunds,
                List.of(),
                origin,
                now.traces(),
                false);
    }

    /// Lets the shop learn of all orders so far.
    void take() {
        for (int next = 0; next < waiting.size(); next += 500) {
            shop.house
                    .orderJourney()
                    .takeAll(shop.id, waiting.subList(next, Math.min(next + 500, waiting.size())));
        }
        waiting.clear();
    }

    /// A year of 120 customers, ten new ones a month for 50.00 each; every fifth comes again twenty
    /// days later for 30.00, and one of each ten sends everything back on the day after.
    void year() {
        for (int month = 0; month < 12; month++) {
            YearMonth of = YearMonth.of(2025, 3).plusMonths(month);
            for (int number = 0; number < 10; number++) {
                String customer = "c" + month + "-" + number;
                List<Refund> back =
                        number == 9
                                ? List.of(
                                        TestShop.refund(
                                                "r", 5_000, Instant.parse(of + "-06T12:00:00Z")))
                                : List.of();
                order(customer, of + "-05", 5_000, from("paid_search"), back);
                if (number % 5 == 0) {
                    order(customer, of + "-25", 3_000, from("newsletter"));
                }
            }
        }
        take();
    }

    @Override
    public void close() {
        server.close();
        shop.close();
    }
}
