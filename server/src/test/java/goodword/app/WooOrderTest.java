package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.connector.inbox.Access;
import goodword.reward.RewardState;
import goodword.stores.WooServer.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Orders of a WooCommerce of captured answers are read again before a reward is released, and
/// where a message only points at them.
final class WooOrderTest {
    private static final Duration HOLD = Duration.ofDays(14);
    private static final Instant YESTERDAY = TestShop.START.minus(Duration.ofDays(1));

    private ConnectedWoo at;
    private WebServer server;

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

    @Test
    void a_refund_that_nobody_told_is_found_before_the_reward_is_released() throws Exception {
        String order = at.bought("fay@mail.example");
        at.woo.refund(order, "34.99");

        at.shop.pass(HOLD);

        // A tenth of the 29.40 that 34.99 less its tax leaves of 58.81.
        assertThat(at.woo.coupon(at.coupon(order)).orElseThrow().path("amount").asString())
                .isEqualTo("2.94");
    }

    @Test
    void a_cancelled_and_an_erased_order_are_found_before_the_reward_is_released()
            throws Exception {
        String cancelled = at.bought("fay@mail.example");
        String erased = at.bought("guy@mail.example");
        at.woo.cancel(cancelled);
        at.woo.erase(erased);

        at.shop.pass(HOLD);

        assertThat(at.reward(cancelled).state()).isEqualTo(RewardState.REVOKED);
        assertThat(at.reward(erased).state()).isEqualTo(RewardState.REVOKED);
        assertThat(at.woo.coupons()).isEmpty();
    }

    @Test
    void an_order_from_before_the_connection_that_the_store_does_not_know_stays_as_it_is() {
        var before = at.shop.order("api-17", "fay", 10_000, ConnectedWoo.CODE);
        at.shop.house.orderJourney().take(at.shop.id, TestShop.placedAt(before, YESTERDAY));

        at.shop.pass(HOLD);

        assertThat(at.reward("api-17").state()).isEqualTo(RewardState.ISSUED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"ERROR_500", "TOO_MANY", "PAGE", "MOVED", "ANSWER_LOST"})
    void a_reward_waits_until_the_store_says_how_its_order_is(Fault fault) throws Exception {
        String order = at.bought("fay@mail.example");
        at.woo.cancel(order);
        at.store.fail(fault);

        at.shop.pass(HOLD);
        RewardState waiting = at.reward(order).state();
        Access troubled = at.access();
        at.shop.pass(Duration.ofMinutes(15));

        assertThat(waiting).isEqualTo(RewardState.HELD);
        assertThat(troubled.trouble()).isNotNull();
        assertThat(at.reward(order).state()).isEqualTo(RewardState.REVOKED);
        assertThat(at.access().trouble()).isNull();
    }

    @Test
    void a_failed_checkout_and_a_message_that_only_points_at_an_order_are_read_right()
            throws Exception {
        String draft = at.woo.failCheckout("gil@mail.example", ConnectedWoo.CODE);
        at.deliver("order.created", draft);
        String order = at.bought("fay@mail.example");
        at.woo.erase(order);

        List<Integer> answers =
                at.store.webhooks().deliver("order.deleted", "{\"id\":%s}".formatted(order));
        at.shop.house.jobs().runDue();

        assertThat(answers).containsExactly(200);
        assertThat(at.shop.rewards(draft)).isEmpty();
        assertThat(at.reward(order).state()).isEqualTo(RewardState.REVOKED);
    }
}
