package goodword.bench;

import goodword.app.House;
import goodword.app.TestDesk;
import goodword.insight.Period;
import goodword.insight.Projection;
import goodword.insight.ReferralList;
import goodword.insight.ReferralRow;
import goodword.insight.ReferralSearch;
import goodword.platform.clock.SettableClock;
import goodword.platform.database.Database;
import goodword.platform.database.Paging;
import goodword.platform.database.Place;
import goodword.platform.event.Follower;
import goodword.platform.tenancy.ShopId;
import goodword.referral.Referral;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/// What the desk reads of a large shop, and how far it is behind: the projection of the whole event
/// log, then lists and figures beside the smallest questions that there are, then whole pages over
/// HTTP, then the lag while orders come in.
final class DeskBench {
    private static final long ORDERS = Long.getLong("bench.orders", 1_000_000);
    private static final int LOOKS = Integer.getInteger("bench.looks", 200);
    private static final int RATE = Integer.getInteger("bench.rate", 50);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 30);

    private final House house;
    private final ShopId shop;

    private DeskBench(House house, ShopId shop) {
        this.house = house;
        this.shop = shop;
    }

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        SettableClock wallClock = new SettableClock(Instant.now());
        try (BenchServer server = new BenchServer();
                House house = BenchShop.house(Database.open(server.program(), 8), wallClock)) {
            BenchShop shop = BenchShop.open(house);
            DeskCrowd crowd = new DeskCrowd(server, shop.id(), ORDERS);
            System.out.printf("Filling with %d orders, a tenth referred%n", ORDERS);
            crowd.fill();
            DeskBench bench = new DeskBench(house, shop.id());
            bench.project();
            crowd.look();
            bench.look();
            try (AccessLog log = new AccessLog();
                    TestDesk desk = TestDesk.open(house, wallClock, shop.id())) {
                bench.prepare(shop);
                new DeskPages(desk, log, LOOKS).look("#late", "late@mail.example");
                bench.follow(shop, crowd.advocates());
            }
        }
    }

    private void project() {
        long start = System.nanoTime();
        var rooms = house.rooms();
        Projection projection = new Projection(rooms, house.shops());
        new Follower(rooms.database(), rooms.eventLog(), Projection.READER, projection).catchUp();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "Projection of the whole log: %.1f s, %.3f ms an order%n",
                seconds, seconds * 1_000 / ORDERS);
        house.edges().catchUp();
    }

    private void look() {
        Database database = house.rooms().database();
        time("select 1, in the shop's transaction", () -> one(database, "select 1"));
        time("a row by its key", () -> one(database, BY_KEY));
        var overviews = house.edges().overviews();
        for (Period period : Period.values()) {
            time("overview " + period.word(), () -> overviews.overview(shop, period));
        }
        ReferralList list = house.edges().referralList();
        Instant now = Instant.now();
        ReferralRow first = page(ReferralSearch.ALL.in(Referral.State.APPROVED)).getFirst();
        Paging deep = deep(now);
        time("counts", () -> list.counts(shop));
        time("review queue", () -> list.waiting(shop, Paging.first(50)));
        time("referrals", () -> page(ReferralSearch.ALL));
        time("referrals, deep", () -> list.page(shop, ReferralSearch.ALL, deep));
        for (Referral.State state : Referral.State.values()) {
            ReferralSearch search = ReferralSearch.ALL.in(state);
            time("state " + state.word(), () -> page(search));
            time("state %s, deep".formatted(state.word()), () -> list.page(shop, search, deep));
        }
        search("held", ReferralSearch.ALL.onlyHeld());
        search("how", ReferralSearch.ALL.by("recipient"));
        search("reason", ReferralSearch.ALL.because("existing_customer"));
        search("reason that none has", ReferralSearch.ALL.because("dispute_lost"));
        search("program", ReferralSearch.ALL.of(first.origin().program()));
        search("a month", month(now));
        search("advocate", ReferralSearch.ALL.with(first.advocate()));
        search("friend", ReferralSearch.ALL.with(first.friend()));
        search("order", ReferralSearch.ALL.withOrder(first.order().externalId()));
        search("number", ReferralSearch.ALL.withOrder("#" + ORDERS / 20 * 10));
        search(
                "two filters that nothing meets",
                ReferralSearch.ALL.in(Referral.State.RETRACTED).by("recipient"));
        search("state, how and month", month(now).in(Referral.State.APPROVED).by("code"));
    }

    private static final String BY_KEY =
            "select net_minor from insight_order where shop_id = :shop and order_id = :order";

    private static ReferralSearch month(Instant now) {
        return ReferralSearch.ALL
                .openedFrom(now.minus(Duration.ofDays(400)))
                .openedBefore(now.minus(Duration.ofDays(370)));
    }

    /// A page nine tenths down the list.
    private static Paging deep(Instant now) {
        return new Paging(new Place(now.minus(Duration.ofDays(657)), new UUID(0, 0)), 50);
    }

    private Object one(Database database, String query) {
        return database.inShop(
                shop,
                () ->
                        database.sql()
                                .sql(query)
                                .param("shop", shop.value())
                                .param(
                                        "order",
                                        UUID.fromString("00000002-0000-7000-8000-000000000001"))
                                .query()
                                .singleValue());
    }

    private List<ReferralRow> page(ReferralSearch search) {
        return house.edges().referralList().page(shop, search, Paging.first(50));
    }

    private void search(String what, ReferralSearch search) {
        time(what + " (" + page(search).size() + " rows)", () -> page(search));
    }

    private static void time(String what, Runnable question) {
        System.out.printf("%-40s %s%n", what, Looks.at(question, LOOKS).line());
    }

    /// A second program, still a draft, and an order that came in by itself.
    private void prepare(BenchShop open) {
        var rooms = house.rooms();
        rooms.database()
                .inShop(shop, () -> rooms.programs().draft(shop, "Next year", null, Instant.now()));
        house.orderJourney().take(shop, open.order("late", "late", "K00000001", Instant.now()));
        house.edges().catchUp();
    }

    /// Orders come in at a steady pace while jobs run as they do in `serve`.
    private void follow(BenchShop open, long advocates) {
        house.jobs().start();
        List<Long> lags = new ArrayList<>();
        Thread orders = Thread.ofPlatform().start(() -> order(open, advocates));
        while (orders.isAlive()) {
            lags.add(house.rooms().eventLog().lagOf(Projection.READER).toMillis());
            LockSupport.parkNanos(Duration.ofMillis(40).toNanos());
        }
        Collections.sort(lags);
        System.out.printf(
                "Lag at %d orders/s, %d looks: median %d ms, p99 %d ms, max %d ms%n",
                RATE,
                lags.size(),
                lags.get(lags.size() / 2),
                lags.get(lags.size() * 99 / 100),
                lags.getLast());
    }

    private void order(BenchShop open, long advocates) {
        Orders next = new Orders(2 * advocates);
        long start = System.nanoTime();
        long most = 0;
        for (int number = 0; number < RATE * SECONDS; number++) {
            long due = start + number * 1_000_000_000L / RATE;
            LockSupport.parkNanos(due - System.nanoTime());
            Orders.Next one = next.next();
            String code = number % 10 == 0 ? one.code() : null;
            house.orderJourney()
                    .take(shop, open.order(one.name(), one.name(), code, one.placedAt()));
            most = Math.max(most, System.nanoTime() - due);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%d orders in %.1f s, the latest %.0f ms behind its time%n",
                RATE * SECONDS, seconds, most / 1e6);
    }
}
