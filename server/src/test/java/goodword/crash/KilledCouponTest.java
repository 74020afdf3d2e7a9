package goodword.crash;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.app.OwnStore;
import goodword.app.TestShop;
import goodword.connector.Samples;
import goodword.connector.inbox.KeysPut;
import goodword.reward.Reward;
import goodword.reward.RewardState;
import goodword.stores.ConstructedMagento;
import goodword.stores.MagentoServer;
import goodword.stores.RecordedShopify;
import goodword.stores.RecordedWoo;
import goodword.stores.ShopifyServer;
import goodword.stores.WooServer;
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

/// Kills the program by force between the store's 201 and its own commit: the store has made the
/// coupon, and nobody has heard of it. Afterwards there is one coupon for each reward. How often it
/// is killed is set by `-Dgoodword.crash.coupons=10`.
final class KilledCouponTest {
    private static final int KILLS = Integer.getInteger("goodword.crash.coupons", 1);

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void a_coupon_whose_maker_was_killed_is_in_the_store_once() throws Exception {
        assertThat(Samples.bytes("store-samples/woocommerce/21-order.json")).isNotEmpty();
        RecordedWoo woo = new RecordedWoo(InstantSource.fixed(TestShop.START));

        killAtEach(new CouponStage.Woo(woo, WooServer.open(woo)));
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void a_discount_code_whose_maker_was_killed_is_at_shopify_once() throws Exception {
        assertThat(Samples.bytes("store-samples/shopify/variables.json")).isNotEmpty();
        RecordedShopify shopify = new RecordedShopify(InstantSource.fixed(TestShop.START));

        killAtEach(new CouponStage.Shopify(shopify, ShopifyServer.open(shopify)));
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void a_coupon_whose_maker_was_killed_is_in_magento_once() throws Exception {
        ConstructedMagento magento = new ConstructedMagento(InstantSource.fixed(TestShop.START));

        killAtEach(new CouponStage.Magento(magento, MagentoServer.open(magento)));
    }

    private static void killAtEach(CouponStage stage) throws Exception {
        AtomicReference<Process> victim = new AtomicReference<>();
        try (stage;
                TestShop shop = TestShop.aloneCalling("127.0.0.1:" + stage.port())) {
            List<String> orders = approved(shop, stage);
            stage.onMaking(() -> kill(victim));
            for (int kills = 0; kills < KILLS; kills++) {
                Process started = start(shop, stage);
                victim.set(started);
                assertThat(started.waitFor(3, TimeUnit.MINUTES)).isTrue();
            }
            int unheard = stage.subjects().size();
            long issued = issued(shop, orders);
            stage.calm();
            Process last = start(shop, stage);
            await(shop, orders);
            last.destroyForcibly().waitFor();

            assertThat(unheard).isGreaterThanOrEqualTo(KILLS);
            assertThat(issued).isLessThan(unheard);
            assertThat(stage.subjects()).hasSize(orders.size()).doesNotHaveDuplicates();
            System.out.printf(
                    "%s: %d kills, %d coupons made that nobody had heard of, %d rewards, %d"
                            + " coupons%n",
                    stage.kind(), KILLS, unheard, orders.size(), stage.subjects().size());
        }
    }

    private static void kill(AtomicReference<Process> victim) {
        Optional.ofNullable(victim.get()).ifPresent(Process::destroyForcibly);
    }

    /// Orders whose rewards wait to be issued; none of them is yet.
    private static List<String> approved(TestShop shop, CouponStage stage) {
        shop.publish(TestShop.terms());
        shop.advocate("alice", "ALICE1");
        List<String> orders = new ArrayList<>();
        for (int next = 0; next < KILLS + 3; next++) {
            String name = "friend" + next;
            String id = stage.buy(name + "@mail.example", "ALICE1");
            shop.house.orderJourney().take(shop.id, shop.order(id, name, 10_000, "ALICE1"));
            orders.add(id);
        }
        handInKeys(shop, stage);
        shop.clock.advanceTo(shop.clock.instant().plus(Duration.ofDays(14)));
        shop.house.releaseJourney().releaseDue(shop.id);
        return orders;
    }

    private static void handInKeys(TestShop shop, CouponStage stage) {
        OwnStore connected = OwnStore.connect(shop.house, shop.id, stage.kind());
        assertThat(connected.handInKeys(shop, stage.keyed())).isEqualTo(KeysPut.PUT);
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

    private static Process start(TestShop shop, CouponStage stage) throws IOException {
        return CouponProcess.start(shop.address, "127.0.0.1:" + stage.port());
    }
}
