package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.conversion.Story;
import goodword.order.OrderSnapshot;
import goodword.program.Terms;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What an order is answered with at once is what is read of it later.
final class StoryAtOnceTest {
    private static final int ORDERS = 300;

    private final TestShop shop = TestShop.open();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void the_story_told_at_once_is_the_story_read_afterwards() {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        shop.publish(random.nextBoolean() ? TestShop.terms() : capped());
        shop.advocate("alice", "ALICE1");
        shop.advocate("anna", "ANNA1");

        for (int number = 0; number < ORDERS; number++) {
            OrderSnapshot order = order(random, number);

            Story told = shop.house.orderJourney().take(shop.id, order).story();

            Story read =
                    shop.house.storyteller().ofOrder(shop.id, order.externalId()).orElseThrow();
            assertThat(told).as("seed %d, order %d", seed, number).isEqualTo(read);
            shop.clock.advanceTo(
                    shop.clock.instant().plus(Duration.ofMinutes(random.nextInt(300))));
        }
    }

    /// Buyers come again, use their own codes, none, or one that nobody has; some do not pay.
    private OrderSnapshot order(Random random, int number) {
        String[] buyers = {"bob", "carol", "alice", "new-" + number, "new-" + number};
        String[] codes = {"ALICE1", "ANNA1", "NOBODY", null};
        OrderSnapshot order =
                shop.order(
                        "order-" + number,
                        buyers[random.nextInt(buyers.length)],
                        random.nextInt(20_000),
                        codes[random.nextInt(codes.length)]);
        return random.nextInt(4) == 0 ? TestShop.unpaid(order) : order;
    }

    private static Terms capped() {
        Terms usual = TestShop.terms();
        return new Terms(
                usual.offers(),
                null,
                false,
                usual.lookBackDays(),
                usual.attributionWindowDays(),
                usual.holdDays(),
                usual.refundInHold(),
                new Terms.Cap(3, 30),
                TestShop.eur(50_000),
                usual.rounding());
    }
}
