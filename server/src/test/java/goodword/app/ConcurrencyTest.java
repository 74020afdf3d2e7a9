package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.ledger.Account;
import goodword.order.OrderSnapshot;
import goodword.person.PersonId;
import goodword.platform.clock.Chance;
import goodword.platform.database.Database;
import goodword.platform.vault.Vault;
import goodword.program.Terms;
import goodword.reward.RewardState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Two replicas of the program on one database, many calls at once.
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class ConcurrencyTest {
    private final TestShop shop = TestShop.withoutTrust();
    private final House one = replica(1);
    private final House two = replica(2);
    private PersonId alice;

    @BeforeEach
    void publish() {
        shop.publish(TestShop.terms());
        alice = shop.advocate("alice", "ALICE1");
    }

    @AfterEach
    void close() {
        assertThat(shop.ledgerSums().values()).allMatch(sum -> sum == 0);
        one.close();
        two.close();
        shop.close();
    }

    @Test
    void an_order_taken_by_sixteen_at_once_makes_one_reward_and_one_posting() throws Exception {
        OrderSnapshot order = shop.order("o1", "bob", 10_000, "ALICE1");

        atOnce(16, call -> replicaOf(call).orderJourney().take(shop.id, order));

        var story = shop.house.storyteller().ofOrder(shop.id, "o1").orElseThrow();
        assertThat(story.rewards()).hasSize(1);
        assertThat(story.rewards().getFirst().revision()).isEqualTo(1);
        assertThat(story.timeline().stream().filter(line -> line.what().equals("credited")))
                .hasSize(1);
        assertThat(count("referral_referral")).isEqualTo(1);
        assertThat(count("ledger_posting")).isEqualTo(1);
        assertThat(balance(Account.PENDING)).isEqualTo(1_000);
    }

    @Test
    void a_hundred_rewards_refunded_by_four_at_once_are_each_taken_back_once() throws Exception {
        for (int order = 0; order < 100; order++) {
            shop.house
                    .orderJourney()
                    .take(shop.id, shop.order("o" + order, "friend" + order, 10_000, "ALICE1"));
        }
        shop.pass(Duration.ofDays(14));
        assertThat(balance(Account.OWED)).isEqualTo(100_000);
        long before = count("ledger_posting");

        atOnce(
                400,
                call ->
                        replicaOf(call)
                                .adjustmentJourney()
                                .refund(
                                        shop.id,
                                        "o" + call / 4,
                                        TestShop.refund("r1", 10_000, TestShop.START)));

        assertThat(count("ledger_posting")).isEqualTo(before + 100);
        assertThat(balance(Account.OWED)).isZero();
        assertThat(balance(Account.OWING)).isZero();
        for (int order = 0; order < 100; order++) {
            assertThat(shop.rewards("o" + order)).hasSize(1);
            assertThat(shop.rewards("o" + order).getFirst().state()).isEqualTo(RewardState.REVOKED);
        }
    }

    @Test
    void a_coupon_used_by_sixteen_orders_at_once_is_used_by_one() throws Exception {
        shop.house.orderJourney().take(shop.id, shop.order("o1", "bob", 10_000, "ALICE1"));
        shop.pass(Duration.ofDays(14));
        String coupon = Objects.requireNonNull(shop.rewards("o1").getFirst().couponCode());

        atOnce(
                16,
                call -> {
                    House house = replicaOf(call);
                    house.rooms()
                            .database()
                            .inShop(
                                    shop.id,
                                    () ->
                                            house.rooms()
                                                    .fulfilment()
                                                    .redeem(
                                                            shop.id,
                                                            coupon,
                                                            "use" + call,
                                                            shop.clock.instant()));
                });

        assertThat(count("reward_redemption")).isEqualTo(1);
        assertThat(balance(Account.OWED)).isZero();
    }

    @Test
    void a_debt_is_filled_once_however_many_rewards_come_at_once() throws Exception {
        shop.house.orderJourney().take(shop.id, shop.order("o1", "bob", 10_000, "ALICE1"));
        shop.pass(Duration.ofDays(14));
        String coupon = Objects.requireNonNull(shop.rewards("o1").getFirst().couponCode());
        shop.house
                .rooms()
                .database()
                .inShop(
                        shop.id,
                        () ->
                                shop.house
                                        .rooms()
                                        .fulfilment()
                                        .redeem(shop.id, coupon, "own", shop.clock.instant()));
        shop.house
                .adjustmentJourney()
                .refund(shop.id, "o1", TestShop.refund("r1", 10_000, TestShop.START));
        assertThat(balance(Account.OWING)).isEqualTo(-1_000);
        shop.publish(withoutHold());

        atOnce(
                16,
                call ->
                        replicaOf(call)
                                .orderJourney()
                                .take(
                                        shop.id,
                                        shop.order("p" + call, "friend" + call, 8_000, "ALICE1")));

        assertThat(balance(Account.OWING)).isZero();
        assertThat(balance(Account.OWED)).isEqualTo(16 * 800 - 1_000);
    }

    private static Terms withoutHold() {
        Terms usual = TestShop.terms();
        return new Terms(
                usual.offers(),
                usual.minimum(),
                true,
                usual.lookBackDays(),
                usual.attributionWindowDays(),
                0,
                usual.refundInHold(),
                null,
                null,
                usual.rounding());
    }

    private static void atOnce(int calls, IntConsumer work) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Boolean>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(Math.min(calls, 16))) {
            for (int call = 0; call < calls; call++) {
                running.add(threads.submit(waiting(start, call, work)));
            }
            start.countDown();
            for (Future<Boolean> result : running) {
                assertThat(result.get(90, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    private static Callable<Boolean> waiting(CountDownLatch start, int call, IntConsumer work) {
        return () -> {
            start.await();
            work.accept(call);
            return true;
        };
    }

    private House replicaOf(int call) {
        return call % 2 == 0 ? one : two;
    }

    /// `Random` may be asked by many threads at once, which `SplittableRandom` may not.
    private House replica(long seed) {
        System.out.println("ConcurrencyTest seed " + (shop.id.hashCode() + seed));
        Chance chance = new Chance(new Random(shop.id.hashCode() + seed), shop.clock);
        Database database = Database.open(TestServer.shared(), 8);
        return new House(new Ground(database, new Vault(new byte[32]), shop.clock, chance, false));
    }

    private long count(String table) {
        Database database = shop.house.rooms().database();
        return database.inShop(
                shop.id,
                () ->
                        database.sql()
                                .sql("select count(*) from " + table)
                                .query(Long.class)
                                .single());
    }

    private long balance(Account account) {
        return shop.house
                .rooms()
                .database()
                .inShop(
                        shop.id,
                        () ->
                                shop.house
                                        .ledger()
                                        .balance(shop.id, alice.value(), account, TestShop.EUR));
    }
}
