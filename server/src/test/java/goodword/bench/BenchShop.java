package goodword.bench;

import goodword.app.Ground;
import goodword.app.House;
import goodword.order.OrderSnapshot;
import goodword.order.OrderState;
import goodword.order.Origin;
import goodword.order.Totals;
import goodword.order.Traces;
import goodword.person.CustomerRef;
import goodword.platform.clock.Chance;
import goodword.platform.database.Database;
import goodword.platform.money.Money;
import goodword.platform.tenancy.ShopId;
import goodword.platform.vault.Vault;
import goodword.program.Benefit;
import goodword.program.Means;
import goodword.program.Offer;
import goodword.program.ProgramId;
import goodword.program.Terms;
import goodword.shop.Shop;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// A shop with a live program, and the orders that come to it.
final class BenchShop {
    private static final Currency EUR = Currency.getInstance("EUR");

    private final ShopId shopId;

    private BenchShop(ShopId id) {
        this.shopId = id;
    }

    ShopId id() {
        return shopId;
    }

    static House house(Database database) {
        return house(database, Clock.systemUTC());
    }

    /// @param wallClock by which staff log in
    static House house(Database database, InstantSource wallClock) {
        Clock clock = Clock.systemUTC();
        Chance chance = new Chance(() -> ThreadLocalRandom.current().nextLong(), clock);
        Vault vault = new Vault(new byte[32]);
        return new House(new Ground(database, vault, clock, wallClock, chance, true));
    }

    /// Opens a shop with ten percent for both sides and 14 days of hold.
    static BenchShop open(House house) {
        ShopId id = new ShopId(UUID.randomUUID());
        Instant now = Instant.now();
        house.shops().open(new Shop(id, "Bench", EUR, true, now));
        house.rooms()
                .database()
                .inShop(
                        id,
                        () -> {
                            var programs = house.rooms().programs();
                            ProgramId program = programs.draft(id, "Bench", null, now);
                            return programs.publish(id, program, terms(), now);
                        });
        return new BenchShop(id);
    }

    /// The code of the n-th of the people who are there already.
    static String code(long person) {
        return "K%08d".formatted(person);
    }

    /// A paid order with all that an order usually carries, its traces the customer's own.
    OrderSnapshot order(String id, String name, @Nullable String code, Instant placedAt) {
        Money items = new Money(8_990, EUR);
        Money none = new Money(0, EUR);
        return new OrderSnapshot(
                id,
                "#" + id,
                1,
                OrderState.PAID,
                placedAt,
                placedAt,
                null,
                customer(name),
                new Totals(items, none, new Money(490, EUR), none, new Money(9_480, EUR)),
                List.of(),
                List.of(),
                List.of(),
                new Origin("paid_search", code, "visitor-" + name, null, Origin.Campaign.NONE),
                new Traces(
                        "device-" + name,
                        "card-" + name,
                        "1 " + name + " Street, Springfield",
                        "Day",
                        address(name),
                        "Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0"),
                false);
    }

    static CustomerRef customer(String name) {
        return new CustomerRef(name, name + "@mail.example", null, "Kim", "Day", "paid_search");
    }

    /// An internet address of one's own.
    static String address(String name) {
        int hash = name.hashCode();
        return "2001:db8:"
                + Integer.toHexString(hash >>> 16)
                + ":"
                + Integer.toHexString(hash & 0xFFFF)
                + "::1";
    }

    private static Terms terms() {
        return new Terms(
                Map.of(
                        "A",
                        new Offer(
                                Benefit.percent(1_000, Means.COUPON),
                                Benefit.percent(1_000, Means.CHECKOUT_DISCOUNT))),
                new Terms.Minimum(new Money(2_500, EUR), Terms.Basis.BEFORE_DISCOUNT),
                true,
                3_650,
                30,
                14,
                Terms.RefundRule.RECKONS,
                null,
                null,
                RoundingMode.FLOOR);
    }
}
