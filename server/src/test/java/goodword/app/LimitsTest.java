package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.platform.clock.Chance;
import goodword.platform.database.Database;
import goodword.platform.money.Money;
import goodword.platform.vault.Vault;
import goodword.program.Terms;
import goodword.reward.Reward;
import goodword.reward.RewardState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class LimitsTest {
    private final TestShop shop = TestShop.withoutTrust();

    @AfterEach
    void close() {
        assertThat(shop.ledgerSums().values()).allMatch(sum -> sum == 0);
        shop.close();
    }

    @Test
    void two_rewards_in_thirty_days_and_no_third() {
        shop.publish(limited(new Terms.Cap(2, 30), null));
        shop.advocate("alice", "ALICE1");

        assertThat(state("o1")).isEqualTo(RewardState.HELD);
        shop.pass(Duration.ofDays(10));
        assertThat(state("o2")).isEqualTo(RewardState.HELD);
        shop.pass(Duration.ofDays(10));
        assertThat(state("o3")).isEqualTo(RewardState.REVOKED);
        assertThat(shop.rewards("o3").getFirst().reason()).isEqualTo("cap_reached");
        shop.pass(Duration.ofDays(10));
        assertThat(state("o4")).isEqualTo(RewardState.HELD);
        assertThat(state("o5")).isEqualTo(RewardState.REVOKED);
    }

    @Test
    void a_reward_that_was_taken_back_leaves_room_for_another() {
        shop.publish(limited(new Terms.Cap(1, 30), null));
        shop.advocate("alice", "ALICE1");
        state("o1");
        shop.house
                .adjustmentJourney()
                .refund(shop.id, "o1", TestShop.refund("r1", 10_000, TestShop.START));

        assertThat(state("o2")).isEqualTo(RewardState.HELD);
    }

    @Test
    void no_later_fact_brings_back_what_a_cap_stopped() {
        shop.publish(limited(new Terms.Cap(1, 30), null));
        shop.advocate("alice", "ALICE1");
        state("o1");
        state("o2");

        shop.house
                .adjustmentJourney()
                .refund(shop.id, "o2", TestShop.refund("r1", 1, TestShop.START));
        shop.pass(Duration.ofDays(60));

        assertThat(shop.rewards("o2").getLast().state()).isEqualTo(RewardState.REVOKED);
    }

    @Test
    void a_refund_gives_back_to_the_budget() {
        shop.publish(limited(null, TestShop.eur(1_500)));
        shop.advocate("alice", "ALICE1");

        assertThat(state("o1")).isEqualTo(RewardState.HELD);
        assertThat(state("o2")).isEqualTo(RewardState.REVOKED);
        assertThat(shop.rewards("o2").getFirst().reason()).isEqualTo("budget_spent");
        shop.house
                .adjustmentJourney()
                .refund(shop.id, "o1", TestShop.refund("r1", 5_000, TestShop.START));
        assertThat(state("o3")).isEqualTo(RewardState.HELD);
    }

    @Test
    void thirty_two_orders_at_once_never_pass_the_budget() throws Exception {
        shop.publish(limited(null, TestShop.eur(10_500)));
        long seed = shop.id.hashCode();
        System.out.println("LimitsTest seed " + seed);
        Chance chance = new Chance(new Random(seed), shop.clock);
        Database database = Database.open(TestServer.shared(), 8);
        for (int next = 0; next < 32; next++) {
            shop.advocate("a" + next, "CODE" + next);
        }
        List<Future<?>> running = new ArrayList<>();
        try (House house =
                        new House(
                                new Ground(
                                        database,
                                        new Vault(new byte[32]),
                                        shop.clock,
                                        chance,
                                        false));
                ExecutorService threads = Executors.newFixedThreadPool(16)) {
            for (int next = 0; next < 32; next++) {
                var order = shop.order("o" + next, "f" + next, 10_000, "CODE" + next);
                running.add(threads.submit(() -> house.orderJourney().take(shop.id, order)));
            }
            for (Future<?> one : running) {
                one.get(60, TimeUnit.SECONDS);
            }
        }

        List<Reward> rewards = new ArrayList<>();
        for (int next = 0; next < 32; next++) {
            rewards.addAll(shop.rewards("o" + next));
        }
        assertThat(rewards).hasSize(32);
        assertThat(rewards.stream().filter(one -> one.state() == RewardState.HELD)).hasSize(10);
        assertThat(rewards.stream().mapToLong(one -> one.posted().pending().minor()).sum())
                .isEqualTo(10_000);
    }

    private RewardState state(String order) {
        shop.house
                .orderJourney()
                .take(shop.id, shop.order(order, "friend-" + order, 10_000, "ALICE1"));
        return shop.rewards(order).getLast().state();
    }

    private static Terms limited(Terms.@Nullable Cap cap, @Nullable Money budget) {
        Terms usual = TestShop.terms();
        return new Terms(
                usual.offers(),
                usual.minimum(),
                true,
                usual.lookBackDays(),
                usual.attributionWindowDays(),
                usual.holdDays(),
                usual.refundInHold(),
                cap,
                budget,
                usual.rounding());
    }
}
