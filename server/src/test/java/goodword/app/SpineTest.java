package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.order.Change;
import goodword.reward.Reward;
import goodword.reward.RewardState;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SpineTest {
    private final TestShop shop = TestShop.open();

    @AfterEach
    void close() {
        assertThat(shop.ledgerSums().values()).allMatch(sum -> sum == 0);
        shop.close();
    }

    @Test
    void a_friends_order_becomes_a_reward_that_is_issued_after_the_hold() {
        shop.publish(TestShop.terms());
        shop.advocate("alice", "ALICE1");

        var outcome =
                shop.house.orderJourney().take(shop.id, shop.order("o1", "bob", 9_999, "alice1"));

        assertThat(outcome.changes()).containsExactly(Change.PLACED, Change.PAID);
        Reward promised = shop.rewards("o1").getFirst();
        assertThat(promised.state()).isEqualTo(RewardState.HELD);
        assertThat(promised.due()).isEqualTo(TestShop.eur(999));

        shop.pass(Duration.ofDays(14));

        Reward issued = shop.rewards("o1").getFirst();
        assertThat(issued.state()).isEqualTo(RewardState.ISSUED);
        assertThat(issued.couponCode()).hasSize(12);
        assertThat(issued.posted().owed()).isEqualTo(TestShop.eur(999));
    }

    @Test
    void the_same_order_told_again_changes_nothing() {
        shop.publish(TestShop.terms());
        shop.advocate("alice", "ALICE1");
        var snapshot = shop.order("o1", "bob", 9_999, "ALICE1");
        shop.house.orderJourney().take(shop.id, snapshot);
        var before = shop.house.storyteller().ofOrder(shop.id, "o1").orElseThrow();

        var outcome = shop.house.orderJourney().take(shop.id, snapshot);

        assertThat(outcome.changes()).isEmpty();
        assertThat(shop.house.storyteller().ofOrder(shop.id, "o1")).contains(before);
    }

    /// Stores that number no versions, or two changes within one tick of a store's clock.
    @Test
    void a_store_may_take_back_that_an_order_is_paid_and_say_it_again() {
        shop.publish(TestShop.terms());
        shop.advocate("alice", "ALICE1");
        var paid = shop.order("o1", "bob", 9_999, "ALICE1");
        var placed = TestShop.unpaid(paid);
        shop.house.orderJourney().take(shop.id, paid);
        shop.house.orderJourney().take(shop.id, placed);

        var outcome = shop.house.orderJourney().take(shop.id, paid);

        assertThat(outcome.changes()).containsExactly(Change.PAID);
        assertThat(shop.rewards("o1").getFirst().state()).isEqualTo(RewardState.HELD);
    }
}
