package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.insight.Overview;
import goodword.insight.Period;
import goodword.insight.ReferralRow;
import goodword.ledger.Account;
import goodword.order.DiscountUse;
import goodword.order.Dispute;
import goodword.order.OrderSnapshot;
import goodword.order.OrderState;
import goodword.order.Refund;
import goodword.order.Totals;
import goodword.order.Traces;
import goodword.platform.database.Paging;
import goodword.platform.money.Money;
import goodword.reward.Reward;
import goodword.trust.Ruling;
import goodword.trust.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Whatever happens to orders, and whenever the projection looks, once or twice: each row and each
/// total is what the rooms say.
final class RandomProjectionTest {
    private static final int SEEDS = Integer.getInteger("goodword.projection.seeds", 8);
    private static final int STEPS = 120;
    private static final int ADVOCATES = 3;

    @Test
    void the_projection_is_always_what_the_rooms_say() throws Exception {
        long first = Long.getLong("goodword.projection.seed", System.nanoTime() % 1_000_000);
        for (long seed = first; seed < first + SEEDS; seed++) {
            System.out.println("RandomProjectionTest seed " + seed);
            try (TestShop shop = TestShop.alone()) {
                new Tale(shop, new Random(seed), seed).play();
            }
        }
    }

    /// One shop's random story.
    private static final class Tale {
        private final TestShop shop;
        private final Random random;
        private final long seed;
        private final Map<String, Instant> placed = new HashMap<>();
        private final List<String> coupons = new ArrayList<>();
        private long version = 1;

        Tale(TestShop shop, Random random, long seed) {
            this.shop = shop;
            this.random = random;
            this.seed = seed;
            shop.publish(TestShop.terms());
            for (int number = 0; number < ADVOCATES; number++) {
                shop.advocate("adv" + number, "CODE" + number);
            }
        }

        void play() throws Exception {
            for (int step = 0; step < STEPS; step++) {
                happen();
                if (random.nextInt(5) == 0) {
                    shop.catchUp();
                    assertThat(ProjectionOracle.stored(shop))
                            .as("seed %s step %s", seed, step)
                            .isEqualTo(ProjectionOracle.expected(shop));
                    holdLiability(step);
                }
                if (random.nextInt(15) == 0) {
                    forgetHowFar();
                }
            }
        }

        private void happen() {
            switch (random.nextInt(12)) {
                case 0 -> refund();
                case 1 -> dispute();
                case 2 -> rule();
                case 3 -> pass();
                default -> snapshot();
            }
        }

        private void snapshot() {
            String id = "o" + random.nextInt(25);
            Instant placedAt =
                    placed.computeIfAbsent(
                            id,
                            none ->
                                    shop.clock
                                            .instant()
                                            .minus(Duration.ofHours(random.nextInt(60))));
            boolean again = random.nextInt(4) == 0;
            version += again ? 0 : 1;
            OrderState state = state();
            int number = Integer.parseInt(id.substring(1));
            OrderSnapshot plain =
                    shop.order(id, "f" + number % 18, 1, number % 4 == 0 ? null : code(number));
            Money items = TestShop.eur(2_000 + random.nextInt(9_000));
            Money discount = TestShop.eur(random.nextBoolean() ? 0 : items.minor() / 10);
            Money none = TestShop.eur(0);
            Money grand = items.minus(discount);
            boolean paid = state == OrderState.PAID;
            shop.house
                    .orderJourney()
                    .take(
                            shop.id,
                            new OrderSnapshot(
                                    id,
                                    number % 2 == 0 ? "#" + number : null,
                                    version,
                                    state,
                                    placedAt,
                                    paid ? placedAt : null,
                                    null,
                                    plain.customer(),
                                    new Totals(items, discount, none, none, grand),
                                    coupon(),
                                    List.of(),
                                    List.of(),
                                    plain.origin(),
                                    number % 5 == 0 ? device(number) : Traces.NONE,
                                    number % 13 == 0));
        }

        private OrderState state() {
            return switch (random.nextInt(10)) {
                case 0 -> OrderState.DRAFT;
                case 1 -> OrderState.CANCELLED;
                case 2 -> OrderState.DELETED;
                case 3, 4 -> OrderState.PLACED;
                default -> OrderState.PAID;
            };
        }

        /// Orders that share a device with each other: some are their advocate's own.
        private static Traces device(int number) {
            return new Traces(
                    "device-" + number % 2, null, "1 High Street", "Jones", "192.0.2.7", "Firefox");
        }

        private static String code(int number) {
            return "CODE" + number % ADVOCATES;
        }

        private List<DiscountUse> coupon() {
            if (coupons.isEmpty() || random.nextInt(4) > 0) {
                return List.of();
            }
            String code = coupons.get(random.nextInt(coupons.size()));
            return List.of(new DiscountUse(code, TestShop.eur(100)));
        }

        private void refund() {
            String id = "o" + random.nextInt(25);
            String refund = "r" + random.nextInt(3);
            long cents = random.nextInt(3) == 0 ? 20_000 : random.nextInt(3_000);
            shop.house
                    .adjustmentJourney()
                    .refund(
                            shop.id,
                            id,
                            new Refund(
                                    refund,
                                    TestShop.eur(cents),
                                    shop.clock.instant(),
                                    null,
                                    random.nextInt(3) == 0));
        }

        private void dispute() {
            Dispute.Standing[] standings = Dispute.Standing.values();
            Dispute.Standing standing = standings[random.nextInt(standings.length)];
            shop.house
                    .adjustmentJourney()
                    .dispute(
                            shop.id,
                            "o" + random.nextInt(25),
                            TestShop.dispute(standing, shop.clock.instant()));
        }

        private void rule() {
            var rooms = shop.house.rooms();
            var referrals =
                    rooms.database()
                            .inShop(shop.id, () -> rooms.referrals().page(shop.id, null, 50));
            if (referrals.isEmpty()) {
                return;
            }
            Side side = random.nextBoolean() ? Side.ADVOCATE : Side.FRIEND;
            Ruling ruling =
                    new Ruling(side, random.nextBoolean(), "Kim", "so", shop.clock.instant());
            var referral = referrals.get(random.nextInt(referrals.size()));
            shop.house.reviewJourney().rule(shop.id, referral.id(), ruling);
        }

        private void pass() {
            shop.pass(Duration.ofDays(random.nextInt(9)));
            for (String id : placed.keySet()) {
                shop.house
                        .storyteller()
                        .ofOrder(shop.id, id)
                        .ifPresent(story -> story.rewards().forEach(this::noteCoupon));
            }
        }

        private void noteCoupon(Reward reward) {
            @Nullable String code = reward.couponCode();
            if (code != null) {
                coupons.add(code);
            }
        }

        private void holdLiability(int step) {
            Map<Account, Long> ledger =
                    shop.house
                            .rooms()
                            .database()
                            .inShop(
                                    shop.id,
                                    () -> shop.house.ledger().totals(shop.id, TestShop.EUR));
            Overview overview = shop.house.edges().overviews().overview(shop.id, Period.ALL);
            assertThat(overview.standing().promised().minor())
                    .as("promised, seed %s step %s", seed, step)
                    .isEqualTo(ledger.getOrDefault(Account.PENDING, 0L));
            assertThat(overview.standing().owed().minor())
                    .as("owed, seed %s step %s", seed, step)
                    .isEqualTo(ledger.getOrDefault(Account.OWED, 0L));
            List<ReferralRow> waiting =
                    shop.house.edges().referralList().waiting(shop.id, Paging.first(1_000));
            assertThat(overview.standing().referrals().held()).isEqualTo(waiting.size());
            assertThat(overview.lag()).isEqualTo(Duration.ZERO);
        }

        /// The next time, everything is heard again.
        private void forgetHowFar() throws Exception {
            Clicks.number(shop, "with gone as (delete from event_reader returning 1) select 1");
        }
    }
}
