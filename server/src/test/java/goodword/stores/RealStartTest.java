package goodword.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import goodword.app.Eventually;
import goodword.app.StartWalk;
import goodword.app.TestShop;
import goodword.conversion.Story;
import goodword.messaging.Outgoing;
import goodword.order.OrderFacts;
import goodword.order.OrderState;
import goodword.reward.Reward;
import goodword.trust.Side;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// The guided start, walked in a real browser by somebody who reads nothing, with a real Vendure
/// that has sold before; then a friend buys there. `bench/stores start` runs it.
final class RealStartTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Place NOWHERE =
            new Place(
                    URI.create("http://127.0.0.1:9/hooks/none"),
                    "whsec_bm9ib2R5IGxpc3RlbnMgaGVyZSwgYW5kIG5vdyBub3Q=");

    @Test
    void a_shop_is_connected_gets_an_offer_and_a_friend_buys() throws Exception {
        assumeThat(Arrays.asList(System.getProperty("goodword.stores", "").split(",")))
                .as("a real shop is brought up only on demand: bench/stores start")
                .contains("start");

        try (RealVendure real = RealVendure.open(NOWHERE)) {
            List<String> past =
                    List.of(sold(real, "zoe@mail.example"), sold(real, "yan@mail.example"));
            String host = "127.0.0.1:" + real.address().getPort();
            try (TestShop shop = TestShop.mailingAndCalling(Outgoing.UNSET, host);
                    ScheduledExecutorService ticking = Executors.newScheduledThreadPool(1)) {
                tick(shop);
                ticking.scheduleAtFixedRate(() -> tick(shop), 100, 100, TimeUnit.MILLISECONDS);
                shop.house.jobs().start();
                try (StartWalk walk = StartWalk.open(shop)) {
                    walk(walk, real, shop, past);
                }
            }
        }
    }

    private static void walk(StartWalk walk, RealVendure real, TestShop shop, List<String> past)
            throws Exception {
        long began = System.nanoTime();
        StartWalk.Shown shown = walk.connect("Vendure", real.address().toString(), real.adminKey());
        real.sendTo(new Place(URI.create(shown.hook()), shown.secret()));
        walk.tryConnection();
        walk.readPast();
        walk.takeOffer();
        walk.chooseColour("#1f3fbf");
        String code = walk.beFriend();
        Eventually.isTrue(() -> walk.triedShows("The coupon is in your store"), PATIENCE);
        walk.checklist();
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        Steps.say(
                "start: %s presses and %s fields, %s s with every page looked at eight times",
                walk.presses(), walk.fields(), took.toSeconds());

        String order = real.order(Basket.of("bob@mail.example", 2).redeeming(code));
        real.pay(order);
        Eventually.isTrue(
                () ->
                        facts(shop, order)
                                .map(OrderFacts::state)
                                .equals(Optional.of(OrderState.PAID)),
                PATIENCE);
        Figures told = real.figures(order);
        String checklist = walk.checklistText();

        assertThat(facts(shop, order).orElseThrow().totals().net().minor())
                .isEqualTo(told.net())
                .isEqualTo(5_398);
        assertThat(advocates(shop, order).due().toMajor()).isEqualTo("10.00");
        assertThat(past).allSatisfy(one -> assertThat(facts(shop, one)).isPresent());
        assertThat(past).allSatisfy(one -> assertThat(shop.rewards(one)).isEmpty());
        assertThat(checklist).contains("Messages arrive", "One was made and ended again");
        Steps.say("start: a friend bought with %s: %s; 10.00 for the advocate", code, told);
    }

    private static String sold(RealVendure real, String email) {
        String order = real.order(Basket.of(email, 1));
        real.pay(order);
        return order;
    }

    private static Optional<OrderFacts> facts(TestShop shop, String order) {
        return shop.house.storyteller().ofOrder(shop.id, order).map(Story::order);
    }

    private static Reward advocates(TestShop shop, String order) {
        return shop.rewards(order).stream()
                .filter(reward -> reward.cause().side() == Side.ADVOCATE)
                .findFirst()
                .orElseThrow();
    }

    private static void tick(TestShop shop) {
        Instant now = Instant.now();
        if (Duration.between(shop.clock.instant(), now).isPositive()) {
            shop.clock.advanceTo(now);
        }
    }
}
