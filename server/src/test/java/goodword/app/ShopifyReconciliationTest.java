package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.connector.Import;
import goodword.order.OrderFacts;
import goodword.order.OrderState;
import goodword.stores.ShopifyServer.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What messages lose, reading the store brings back. `-Dgoodword.reconcile.orders=10000` takes as
/// many orders as that.
final class ShopifyReconciliationTest {
    private static final int ORDERS = Integer.getInteger("goodword.reconcile.orders", 300);
    private static final long SEED = Long.getLong("goodword.seed", 20_261_125L);

    private ConnectedShopify at;
    private WebServer server;
    private final RandomGenerator dice = new SplittableRandom(SEED);
    private final Map<String, String> expected = new TreeMap<>();
    private int sent;
    private int dropped;

    @BeforeEach
    void open() throws Exception {
        at = ConnectedShopify.open();
        server = WebServer.open(at.shop.house, 0);
        at.keepHooks();
    }

    @AfterEach
    void close() {
        if (server != null) {
            server.close();
            at.close();
        }
    }

    /// Twenty kinds of luck: every twentieth message is lost for good, some come twice, and some
    /// only after later ones.
    @Test
    void no_order_differs_after_one_reconciliation() throws Exception {
        List<String> late = new ArrayList<>();
        for (int next = 0; next < ORDERS; next++) {
            live("friend" + next + "@mail.example", late);
            at.shop.clock.advanceTo(at.shop.clock.instant().plusMillis(300));
        }
        for (String body : late) {
            assertThat(at.store.webhooks().deliver("orders/updated", body)).contains(200);
        }
        at.shop.house.jobs().runDue();
        List<String> before = differing();
        at.shop.clock.advanceTo(at.shop.clock.instant().plus(Duration.ofMinutes(15)));

        at.stores().reconciling().reconcile(at.shop.id);

        assertThat(before).as("seed %d, lost messages show", SEED).isNotEmpty();
        assertThat(differing()).as("seed %d, %d of %d lost", SEED, dropped, sent).isEmpty();
    }

    @Test
    void a_reconciliation_that_is_cut_off_goes_on_where_it_was() throws Exception {
        for (int next = 0; next < 250; next++) {
            String order =
                    at.shopify.buy("friend" + next + "@mail.example", ConnectedShopify.CODE, null);
            expected.put(order, "PAID 58.81");
            at.shop.clock.advanceTo(at.shop.clock.instant().plusSeconds(1));
        }
        at.store.fail(Fault.NONE, Fault.NONE, Fault.NONE, Fault.ERROR_500);

        at.stores().reconciling().reconcile(at.shop.id);
        int before = differing().size();
        at.shop.clock.advanceTo(at.shop.clock.instant().plus(Duration.ofMinutes(1)));
        at.stores().reconciling().reconcile(at.shop.id);

        assertThat(before).isEqualTo(200);
        assertThat(differing()).isEmpty();
        // Five pages, the page that was cut off, and one more: each begins with the second before.
        assertThat(at.store.calls()).filteredOn("orders.json"::equals).hasSize(7);
    }

    @Test
    void many_orders_of_one_second_are_all_read() throws Exception {
        for (int next = 0; next < 250; next++) {
            expected.put(
                    at.shopify.buy("friend" + next + "@mail.example", ConnectedShopify.CODE, null),
                    "PAID 58.81");
        }

        at.stores().reconciling().reconcile(at.shop.id);

        assertThat(differing()).isEmpty();
    }

    @Test
    void every_order_that_the_store_has_is_read_once() throws Exception {
        for (int next = 0; next < 120; next++) {
            String order = at.shopify.buy("friend" + next + "@mail.example", null, null);
            expected.put(order, "PAID 58.81");
            at.shop.clock.advanceTo(at.shop.clock.instant().plusSeconds(1));
        }

        Import begun =
                at.stores().pulls().begin(at.shop.id, at.connection.connection).orElseThrow();
        at.shop.house.jobs().runDue();

        Import done = at.stores().pulls().book().find(at.shop.id, begun.id()).orElseThrow();
        assertThat(done.state()).isEqualTo(Import.State.DONE);
        assertThat(done.rowsRead()).isEqualTo(120);
        assertThat(differing()).isEmpty();
    }

    private void live(String email, List<String> late) throws Exception {
        String order = at.shopify.buy(email, ConnectedShopify.CODE, null);
        send("orders/create", at.shopify.json(order), late);
        String ends = "PAID 58.81";
        int fate = dice.nextInt(10);
        if (fate <= 1) {
            at.shop.clock.advanceTo(at.shop.clock.instant().plusSeconds(1));
        }
        if (fate == 0) {
            at.shopify.refundOne(order);
            ends = "PAID 29.41";
        } else if (fate == 1) {
            at.shopify.cancel(order);
            ends = "CANCELLED 58.81";
        }
        if (fate <= 1) {
            send("orders/updated", at.shopify.json(order), late);
        }
        expected.put(order, ends);
    }

    private void send(String topic, String body, List<String> late) throws Exception {
        sent++;
        int luck = dice.nextInt(20);
        if (luck == 0) {
            dropped++;
            return;
        }
        if (luck == 1) {
            late.add(body);
            return;
        }
        assertThat(at.store.webhooks().deliver(topic, body)).contains(200);
        if (luck == 2) {
            assertThat(at.store.webhooks().deliver(topic, body)).contains(200);
        }
    }

    private List<String> differing() {
        return expected.entrySet().stream()
                .filter(order -> !known(order.getKey()).equals(order.getValue()))
                .map(order -> order.getKey() + " " + order.getValue() + " " + known(order.getKey()))
                .toList();
    }

    private String known(String order) {
        return at.shop
                .house
                .rooms()
                .database()
                .inShop(
                        at.shop.id,
                        () -> at.shop.house.rooms().orders().findByExternalId(at.shop.id, order))
                .map(ShopifyReconciliationTest::written)
                .orElse("unknown");
    }

    private static String written(OrderFacts facts) {
        OrderState state = facts.state();
        return state + " " + facts.net().toMajor();
    }
}
