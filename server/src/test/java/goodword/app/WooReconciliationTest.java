package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.order.OrderFacts;
import goodword.order.OrderState;
import goodword.stores.WooServer.Fault;
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
final class WooReconciliationTest {
    private static final int ORDERS = Integer.getInteger("goodword.reconcile.orders", 300);
    private static final long SEED = Long.getLong("goodword.seed", 20_261_125L);

    private ConnectedWoo at;
    private WebServer server;
    private final RandomGenerator dice = new SplittableRandom(SEED);
    private final Map<String, String> expected = new TreeMap<>();
    private int sent;
    private int dropped;

    @BeforeEach
    void open() throws Exception {
        at = ConnectedWoo.open();
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
            assertThat(at.store.webhooks().deliver("order.updated", body)).containsExactly(200);
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
            String order = at.woo.buy("friend" + next + "@mail.example", ConnectedWoo.CODE, null);
            expected.put(order, "PAID 58.81");
            at.shop.clock.advanceTo(at.shop.clock.instant().plusSeconds(1));
        }
        at.store.fail(Fault.NONE, Fault.ERROR_500);

        at.stores().reconciling().reconcile(at.shop.id);
        int before = differing().size();
        at.shop.clock.advanceTo(at.shop.clock.instant().plus(Duration.ofMinutes(1)));
        at.stores().reconciling().reconcile(at.shop.id);

        assertThat(before).isEqualTo(150);
        assertThat(differing()).isEmpty();
        // The page before the error, the error, and three pages more.
        assertThat(at.store.calls()).filteredOn(call -> call.equals("GET orders")).hasSize(4);
    }

    @Test
    void many_orders_of_one_second_are_all_read() throws Exception {
        for (int next = 0; next < 250; next++) {
            expected.put(
                    at.woo.buy("friend" + next + "@mail.example", ConnectedWoo.CODE, null),
                    "PAID 58.81");
        }

        at.stores().reconciling().reconcile(at.shop.id);

        assertThat(differing()).isEmpty();
    }

    private void live(String email, List<String> late) throws Exception {
        String order = at.woo.buy(email, ConnectedWoo.CODE, null);
        send("order.created", at.woo.json(order), late);
        String ends = "PAID 58.81";
        int fate = dice.nextInt(10);
        if (fate == 0) {
            at.woo.refund(order, "34.99");
            ends = "PAID 29.40";
        } else if (fate == 1) {
            at.woo.cancel(order);
            ends = "CANCELLED 58.81";
        }
        if (fate <= 1) {
            send("order.updated", at.woo.json(order), late);
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
        assertThat(at.store.webhooks().deliver(topic, body)).containsExactly(200);
        if (luck == 2) {
            assertThat(at.store.webhooks().deliver(topic, body)).containsExactly(200);
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
                .map(WooReconciliationTest::written)
                .orElse("unknown");
    }

    private static String written(OrderFacts facts) {
        OrderState state = facts.state();
        return state + " " + facts.net().toMajor();
    }
}
