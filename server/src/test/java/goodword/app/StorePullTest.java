package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import goodword.access.KeyWish;
import goodword.connector.Import;
import goodword.connector.Import.State;
import goodword.connector.Samples;
import goodword.connector.Store;
import goodword.connector.StoreKeys;
import goodword.connector.calls.StorePulls;
import goodword.connector.inbox.KeysPut;
import goodword.platform.database.DatabaseAddress;
import goodword.stores.GeneratedWoo;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// All orders that a store has are read from it. `-Dgoodword.pull.orders=100000` reads as many as
/// that and prints how fast.
final class StorePullTest {
    private static final int ORDERS = Integer.getInteger("goodword.pull.orders", 2_000);
    private static final String CODE = "PULL-7Q2M";

    @SuppressWarnings("NullAway.Init")
    private GeneratedWoo woo;

    @SuppressWarnings("NullAway.Init")
    private TestShop shop;

    @SuppressWarnings("NullAway.Init")
    private OwnStore connection;

    @AfterEach
    void close() {
        if (shop != null) {
            shop.close();
            woo.close();
        }
    }

    /// The last of its orders was placed in the minute before the store was connected, but for
    /// those that come later.
    private void connect(int orders, int later) throws Exception {
        assertThat(Samples.bytes("store-samples/woocommerce/21-order.json")).isNotEmpty();
        Instant first = TestShop.START.minus(Duration.ofMinutes(orders - later));
        woo = GeneratedWoo.open(new GeneratedWoo.Wish(orders, first, CODE, 250));
        shop = TestShop.calling("127.0.0.1:" + woo.port());
        shop.publish(TestShop.terms());
        shop.advocate("alice", CODE);
        connection = OwnStore.connect(shop.house, shop.id, "woocommerce");
        Store store =
                new Store(
                        woo.address(),
                        new StoreKeys(Map.of("consumerKey", "ck", "consumerSecret", "cs")));
        assertThat(connection.handInKeys(shop, store)).isEqualTo(KeysPut.PUT);
        shop.clock.advanceTo(TestShop.START.plus(Duration.ofDays(2)));
    }

    private StorePulls pulls() {
        return shop.house.edges().stores().pulls();
    }

    private Import begin() {
        return pulls().begin(shop.id, connection.connection).orElseThrow();
    }

    private Import find(Import begun) {
        return pulls().book().find(shop.id, begun.id()).orElseThrow();
    }

    private long count(String table) {
        return shop.house
                .rooms()
                .database()
                .inShop(
                        shop.id,
                        () ->
                                shop.house
                                        .rooms()
                                        .database()
                                        .sql()
                                        .sql("select count(*) from " + table)
                                        .query(Long.class)
                                        .single());
    }

    private void asOwner(String statement) throws SQLException {
        DatabaseAddress owner = TestServer.ownerOf(shop.address);
        try (Connection open =
                        DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                Statement run = open.createStatement()) {
            run.execute(statement);
        }
    }

    private void wakeAfter(Duration time) {
        shop.clock.advanceTo(shop.clock.instant().plus(time));
        pulls().wake(shop.id);
        shop.house.jobs().runDue();
    }

    @Test
    void every_order_is_read_once_and_credits_nobody() throws Exception {
        connect(ORDERS, 0);
        long start = System.nanoTime();

        Import begun = begin();
        shop.house.jobs().runDue();

        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        System.out.printf(
                "%,d orders in %,d ms: %,d/s%n", ORDERS, millis, ORDERS * 1_000L / millis);
        int broken = (ORDERS + 248) / 250;
        Import done = find(begun);
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.rowsRead()).isEqualTo(ORDERS);
        assertThat(done.ordersNew()).isEqualTo(ORDERS - broken);
        assertThat(done.ordersKnown()).isZero();
        assertThat(done.rowsRefused()).isEqualTo(broken);
        assertThat(done.refusals().getFirst())
                .isEqualTo(
                        new Import.Refusal(
                                2,
                                "currency",
                                "unknown_currency",
                                "order 2: must be the code of an ISO 4217 currency, such as EUR"));
        assertThat(count("order_order")).isEqualTo(ORDERS - broken);
        assertThat(count("referral_referral")).isZero();
        assertThat(pulls().book().refusals(shop.id, begun.id(), 0, 1_000)).hasSize(broken);
    }

    @Test
    void what_was_placed_after_the_store_was_connected_is_credited() throws Exception {
        connect(230, 10);

        begin();
        shop.house.jobs().runDue();

        assertThat(count("referral_referral")).isEqualTo(10);
    }

    @Test
    void an_order_that_the_database_does_not_take_stops_no_other() throws Exception {
        connect(230, 10);
        String rule = "refused_" + shop.id.toString().replace("-", "_");
        asOwner(
                """
                alter table order_order add constraint %s
                check (shop_id <> '%s' or external_id not in ('4', '226'))
                """
                        .formatted(rule, shop.id));

        Import begun = begin();
        shop.house.jobs().runDue();
        asOwner("alter table order_order drop constraint " + rule);

        Import done = find(begun);
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.rowsRead()).isEqualTo(230);
        assertThat(done.ordersNew()).isEqualTo(227);
        assertThat(done.rowsRefused()).isEqualTo(3);
        assertThat(done.refusals())
                .extracting(Import.Refusal::line, Import.Refusal::code)
                .contains(tuple(4L, "cannot_be_taken"), tuple(226L, "cannot_be_taken"));
        assertThat(count("referral_referral")).isEqualTo(9);
    }

    @Test
    void reading_all_again_doubles_nothing() throws Exception {
        connect(300, 0);
        begin();
        shop.house.jobs().runDue();

        Import again = begin();
        shop.house.jobs().runDue();

        assertThat(find(again).ordersNew()).isZero();
        assertThat(find(again).ordersKnown()).isEqualTo(298);
        assertThat(count("order_order")).isEqualTo(298);
    }

    @Test
    void a_store_that_asks_to_be_left_alone_is_left_alone() throws Exception {
        connect(500, 0);
        woo.answerWith(200, 200, 429);

        Import begun = begin();
        shop.house.jobs().runDue();
        Import waits = find(begun);
        wakeAfter(Duration.ofSeconds(100));
        long early = woo.pages();
        wakeAfter(Duration.ofSeconds(30));

        assertThat(waits.rowsRead()).isEqualTo(199);
        assertThat(waits.source().trouble()).contains("left alone");
        assertThat(waits.source().goesOnAt())
                .isEqualTo(TestShop.START.plus(Duration.ofDays(2)).plusSeconds(120));
        assertThat(early).isEqualTo(3);
        assertThat(find(begun).state()).isEqualTo(State.DONE);
        assertThat(find(begun).source().trouble()).isEmpty();
        assertThat(count("order_order")).isEqualTo(498);
    }

    @Test
    void it_is_stopped_and_goes_on_where_it_was() throws Exception {
        connect(500, 0);
        woo.answerWith(200, 200, 503);
        Import begun = begin();
        shop.house.jobs().runDue();

        pulls().book().stop(shop.id, begun.id());
        wakeAfter(Duration.ofSeconds(1));
        Import stopped = find(begun);
        Import resumed = begin();
        shop.house.jobs().runDue();

        assertThat(stopped.state()).isEqualTo(State.STOPPED);
        assertThat(stopped.rowsRead()).isEqualTo(199);
        assertThat(resumed.id()).isEqualTo(begun.id());
        assertThat(find(begun).state()).isEqualTo(State.DONE);
        assertThat(find(begun).ordersNew()).isEqualTo(498);
    }

    /// A job that was killed is done again, and so is one that two replicas took.
    @Test
    void a_slice_that_is_run_twice_takes_its_pages_once() throws Exception {
        connect(300, 0);
        Import begun = begin();

        pulls().run(shop.id, begun.id() + "@1");
        pulls().run(shop.id, begun.id() + "@1");
        shop.house.jobs().runDue();

        assertThat(find(begun).rowsRead()).isEqualTo(300);
        assertThat(find(begun).ordersNew()).isEqualTo(298);
    }

    @Test
    void over_http_it_is_begun_and_looked_at() throws Exception {
        connect(120, 0);
        String key =
                shop.house.apiKeys().issue(shop.id, KeyWish.forEverything("test"), TestShop.START);
        try (WebServer server = WebServer.open(shop.house, 0)) {
            Api api = new Api(server.port(), key);
            String path = "/v1/store-connections/" + connection.connection + "/import";

            HttpResponse<String> begun = api.post(path, "");
            shop.house.jobs().runDue();
            String id = JsonMapper.shared().readTree(begun.body()).path("id").asString();
            HttpResponse<String> done = api.get("/v1/imports/" + id);
            HttpResponse<String> other =
                    api.post("/v1/store-connections/" + shop.id + "/import", "");

            assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
            assertThat(done.body()).contains("\"source\":\"store\"", "\"state\":\"done\"");
            assertThat(other.statusCode()).isEqualTo(404);
        }
    }
}
