package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.connector.Import;
import goodword.connector.Import.State;
import goodword.stores.MagentoServer.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// How the orders of a Magento arrive: they are read every five minutes, and nothing else tells of
/// them.
final class MagentoReconciliationTest {
    private static final long SEED = Long.getLong("goodword.seed", 20_261_125L);

    private ConnectedMagento at;
    private final Map<String, String> expected = new TreeMap<>();

    @BeforeEach
    void open() throws Exception {
        at = ConnectedMagento.open();
    }

    @AfterEach
    void close() {
        if (at != null) {
            at.close();
        }
    }

    @Test
    void a_friends_order_is_credited_five_minutes_after_it_was_placed() {
        at.readNow();
        String order = at.bought("fay");
        at.shop.clock.advanceTo(at.shop.clock.instant().plus(Duration.ofSeconds(299)));
        at.readNow();
        String early = at.known(order);

        at.shop.clock.advanceTo(at.shop.clock.instant().plus(Duration.ofSeconds(1)));
        at.readNow();

        assertThat(early).isEqualTo("unknown");
        assertThat(at.known(order)).isEqualTo("PAID 52.92");
        assertThat(at.shop.rewards(order)).isNotEmpty();
    }

    @Test
    void what_a_store_knows_is_known_whatever_its_pages_do_meanwhile() {
        RandomGenerator dice = new SplittableRandom(SEED);
        List<String> orders = bought(350, Duration.ofMillis(300));
        at.store.afterPage(() -> at.magento.touch(orders.get(dice.nextInt(orders.size()))));
        for (String order : orders) {
            switch (dice.nextInt(10)) {
                case 0 -> {
                    at.magento.refundHalf(order);
                    expected.put(order, "PAID 29.40");
                }
                case 1 -> {
                    at.magento.cancel(order);
                    expected.put(order, "CANCELLED 58.81");
                }
                default -> {}
            }
        }

        at.readNow();

        assertThat(differing()).as("seed %d", SEED).isEmpty();
    }

    @Test
    void a_reconciliation_that_is_cut_off_goes_on_where_it_was() {
        bought(250, Duration.ofSeconds(1));
        // A page and its memos, and an error.
        at.store.fail(Fault.NONE, Fault.NONE, Fault.ERROR_500);

        at.readNow();
        int before = differing().size();
        at.shop.clock.advanceTo(at.shop.clock.instant().plus(Duration.ofMinutes(1)));
        at.readNow();

        assertThat(before).isEqualTo(150);
        assertThat(differing()).isEmpty();
    }

    /// Magento tells its last page again to who asks beyond it: here that would be for ever.
    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void two_full_pages_of_one_second_are_all_read_and_then_it_ends() {
        bought(200, Duration.ZERO);

        at.readNow();

        assertThat(differing()).isEmpty();
        // A page from yesterday on, and both of this second.
        assertThat(at.store.calls()).filteredOn(call -> call.equals("GET orders")).hasSize(3);
    }

    @Test
    void an_order_that_cannot_be_read_stops_no_other() {
        List<String> orders = bought(3, Duration.ofSeconds(1));
        at.magento.unread(orders.get(1));
        expected.put(orders.get(1), "unknown");

        at.readNow();

        assertThat(differing()).isEmpty();
    }

    @Test
    void all_orders_of_before_are_read_as_history_and_credit_nobody() {
        List<String> orders = bought(120, Duration.ofSeconds(7));
        at.magento.unread(orders.get(5));
        at.shop.clock.advanceTo(at.shop.clock.instant().plus(Duration.ofDays(2)));

        Import begun =
                at.stores().pulls().begin(at.shop.id, at.connection.connection).orElseThrow();
        at.shop.house.jobs().runDue();

        Import done = at.stores().pulls().book().find(at.shop.id, begun.id()).orElseThrow();
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.rowsRead()).isEqualTo(120);
        assertThat(done.ordersNew()).isEqualTo(119);
        assertThat(done.refusals()).hasSize(1);
        assertThat(done.refusals().getFirst().why()).startsWith("order " + orders.get(5) + ": ");
    }

    @Test
    void a_paused_store_is_asked_nothing() {
        AtomicBoolean asked = new AtomicBoolean();
        at.store.afterPage(() -> asked.set(true));
        at.stores()
                .connections()
                .pause(at.shop.id, at.connection.connection, ConnectedMagento.staff());

        at.read();

        assertThat(asked).isFalse();
    }

    private List<String> bought(int orders, Duration apart) {
        List<String> bought = new ArrayList<>();
        for (int next = 0; next < orders; next++) {
            String order = at.magento.buy("friend" + next + "@mail.example", null);
            bought.add(order);
            expected.put(order, "PAID 58.81");
            at.shop.clock.advanceTo(at.shop.clock.instant().plus(apart));
        }
        return bought;
    }

    private List<String> differing() {
        return expected.entrySet().stream()
                .filter(order -> !at.known(order.getKey()).equals(order.getValue()))
                .map(order -> order + " " + at.known(order.getKey()))
                .toList();
    }
}
