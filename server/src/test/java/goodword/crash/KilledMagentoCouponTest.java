package goodword.crash;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.access.Actor;
import goodword.app.OwnStore;
import goodword.app.TestShop;
import goodword.connector.Store;
import goodword.connector.StoreKeys;
import goodword.platform.tenancy.ShopId;
import goodword.reward.Reward;
import goodword.reward.RewardState;
import goodword.stores.ConstructedMagento;
import goodword.stores.MagentoServer;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Kills the program by force between Magento's answer and its own commit: the store has made the
/// coupon, and nobody has heard of it. Afterwards there is one coupon for each reward. How often it
/// is killed is set by `-Dgoodword.crash.coupons=10`.
final class KilledMagentoCouponTest {
    private static final int KILLS = Integer.getInteger("goodword.crash.coupons", 1);

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void a_coupon_whose_maker_was_killed_is_in_the_store_once() throws Exception {
        ConstructedMagento magento = new ConstructedMagento(InstantSource.fixed(TestShop.START));
        AtomicReference<Process> victim = new AtomicReference<>();
        try (MagentoServer store = MagentoServer.open(magento);
                TestShop shop = TestShop.aloneCalling("127.0.0.1:" + store.port())) {
            List<String> orders = approved(shop, magento, store);
            int kills = 0;
            store.beforeAnswering("POST coupons", () -> kill(victim));
            for (; kills < KILLS; kills++) {
                Process started = start(shop, store);
                victim.set(started);
                assertThat(started.waitFor(3, TimeUnit.MINUTES)).isTrue();
            }
            int unheard = magento.coupons().size();
            long issued = issued(shop, orders);
            store.beforeAnswering("", () -> {});
            Process last = start(shop, store);
            await(shop, orders);
            last.destroyForcibly().waitFor();

            assertThat(unheard).isGreaterThanOrEqualTo(KILLS);
            assertThat(issued).isLessThan(unheard);
            assertThat(magento.coupons()).hasSize(orders.size());
            assertThat(magento.coupons())
                    .extracting(one -> one.path("code").asString())
                    .doesNotHaveDuplicates();
            System.out.printf(
                    "%d kills, %d coupons made that nobody had heard of, %d rewards, %d coupons%n",
                    kills, unheard, orders.size(), magento.coupons().size());
        }
    }

    private static void kill(AtomicReference<Process> victim) {
        Optional.ofNullable(victim.get()).ifPresent(Process::destroyForcibly);
    }

    /// Orders whose rewards wait to be issued; none of them is yet.
    private static List<String> approved(
            TestShop shop, ConstructedMagento magento, MagentoServer store) throws Exception {
        shop.publish(TestShop.terms());
        shop.advocate("alice", "ALICE1");
        List<String> orders = new ArrayList<>();
        for (int next = 0; next < KILLS + 3; next++) {
            String name = "friend" + next;
            String id = magento.buy(name + "@mail.example", null);
            shop.house.orderJourney().take(shop.id, shop.order(id, name, 10_000, "ALICE1"));
            orders.add(id);
        }
        handInKeys(shop, store);
        shop.clock.advanceTo(shop.clock.instant().plus(Duration.ofDays(14)));
        shop.house.releaseJourney().releaseDue(shop.id);
        return orders;
    }

    private static void handInKeys(TestShop shop, MagentoServer store) {
        ShopId id = shop.id;
        OwnStore connected = OwnStore.connect(shop.house, id, "magento");
        StoreKeys keys = new StoreKeys(MagentoServer.KEYS);
        shop.house
                .edges()
                .stores()
                .keyring()
                .put(
                        id,
                        connected.connection,
                        new Store(store.address(), keys),
                        Actor.machine("test"));
    }

    private static void await(TestShop shop, List<String> orders) {
        long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        while (issued(shop, orders) < orders.size() && System.nanoTime() < patience) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
        }
        assertThat(issued(shop, orders)).isEqualTo(orders.size());
    }

    private static long issued(TestShop shop, List<String> orders) {
        return orders.stream()
                .flatMap(order -> shop.rewards(order).stream())
                .map(Reward::state)
                .filter(RewardState.ISSUED::equals)
                .count();
    }

    private static Process start(TestShop shop, MagentoServer store) throws IOException {
        return CouponProcess.start(shop.address, "127.0.0.1:" + store.port());
    }
}
