package goodword.crash;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.app.OwnStore;
import goodword.app.TestShop;
import goodword.connector.Import;
import goodword.connector.Import.State;
import goodword.connector.Samples;
import goodword.connector.Store;
import goodword.connector.StoreKeys;
import goodword.connector.inbox.KeysPut;
import goodword.stores.GeneratedWoo;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Kills the program by force while it reads all orders that a store has, starts it again, and
/// looks: every order is there once, and how far it had come never went back. A run at size:
/// `-Dgoodword.pull.orders=100000`.
final class KilledPullTest {
    private static final int ORDERS = Integer.getInteger("goodword.pull.orders", 3_000);
    private static final long SEED = Long.getLong("goodword.crash.seed", 20_261_125L);
    private static final int PAGE = 100;
    private static final int KILLS = 3;
    private static final int BROKEN_EACH = 250;

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void every_order_is_read_once() throws Exception {
        assertThat(Samples.bytes("store-samples/woocommerce/21-order.json")).isNotEmpty();
        System.out.println("The seed of the killed pull is " + SEED);
        Instant first = TestShop.START.minus(Duration.ofMinutes(ORDERS));
        try (GeneratedWoo woo =
                        GeneratedWoo.open(
                                new GeneratedWoo.Wish(ORDERS, first, "PULL-7Q2M", BROKEN_EACH));
                TestShop shop = TestShop.aloneCalling("127.0.0.1:" + woo.port())) {
            UUID pull = begin(shop, woo);

            long start = System.nanoTime();
            List<Long> progress = killed(shop, woo, pull);
            Process last = CouponProcess.start(shop.address, "127.0.0.1:" + woo.port());
            await(() -> find(shop, pull).isOver());
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
            last.destroyForcibly().waitFor();

            Import done = find(shop, pull);
            int broken = (ORDERS + BROKEN_EACH - 2) / BROKEN_EACH;
            System.out.printf(
                    "%,d orders, killed after %s, done after %d s%n", ORDERS, progress, seconds);
            assertThat(progress).isSorted().allSatisfy(rows -> assertThat(rows).isPositive());
            assertThat(done.state()).isEqualTo(State.DONE);
            assertThat(done.rowsRead()).isEqualTo(ORDERS);
            assertThat(done.ordersNew()).isEqualTo(ORDERS - broken);
            assertThat(done.ordersKnown()).isZero();
            assertThat(done.rowsRefused()).isEqualTo(broken);
            assertThat(count(shop, "order_order")).isEqualTo(ORDERS - broken);
            assertThat(count(shop, "connector_refusal")).isEqualTo(broken);
            assertThat(count(shop, "referral_referral")).isZero();
        }
    }

    private static UUID begin(TestShop shop, GeneratedWoo woo) throws Exception {
        OwnStore connection = OwnStore.connect(shop.house, shop.id, "woocommerce");
        Store store =
                new Store(
                        woo.address(),
                        new StoreKeys(Map.of("consumerKey", "ck", "consumerSecret", "cs")));
        assertThat(connection.handInKeys(shop, store)).isEqualTo(KeysPut.PUT);
        return shop.house
                .edges()
                .stores()
                .pulls()
                .begin(shop.id, connection.connection)
                .orElseThrow()
                .id();
    }

    /// How far it had come at each kill.
    private static List<Long> killed(TestShop shop, GeneratedWoo woo, UUID pull)
            throws IOException, InterruptedException {
        SplittableRandom dice = new SplittableRandom(SEED);
        List<Long> progress = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            Process victim = CouponProcess.start(shop.address, "127.0.0.1:" + woo.port());
            long enough = woo.pages() + 2 + dice.nextInt(ORDERS / PAGE / (KILLS + 2));
            await(() -> woo.pages() >= enough);
            victim.destroyForcibly().waitFor();
            progress.add(find(shop, pull).rowsRead());
        }
        return progress;
    }

    private static void await(BooleanSupplier condition) {
        long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(15);
        while (!condition.getAsBoolean() && System.nanoTime() < patience) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private static Import find(TestShop shop, UUID pull) {
        return shop.house.edges().stores().pulls().book().find(shop.id, pull).orElseThrow();
    }

    private static long count(TestShop shop, String table) {
        var database = shop.house.rooms().database();
        return database.inShop(
                shop.id,
                () ->
                        database.sql()
                                .sql("select count(*) from " + table)
                                .query(Long.class)
                                .single());
    }
}
