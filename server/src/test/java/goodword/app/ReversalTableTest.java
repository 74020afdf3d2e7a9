package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.access.Actor;
import goodword.ledger.Account;
import goodword.order.Dispute;
import goodword.order.OrderSnapshot;
import goodword.order.OrderState;
import goodword.order.Refund;
import goodword.person.PersonId;
import goodword.reward.Redemption;
import goodword.reward.Reward;
import goodword.reward.RewardState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What becomes of an advocate's reward when the friend's order comes undone. The expected books
/// are reckoned here, in plain numbers, from the rules in words.
final class ReversalTableTest {
    private static final long ITEMS = 10_000;
    private static final long MINIMUM = 2_500;
    private static final long FIRST = 1_000;

    private final TestShop shop = TestShop.withoutTrust();
    private PersonId alice;

    @BeforeEach
    void publish() {
        shop.publish(TestShop.terms());
        alice = shop.advocate("alice", "ALICE1");
    }

    @AfterEach
    void close() {
        assertThat(shop.ledgerSums().values()).allMatch(sum -> sum == 0);
        shop.close();
    }

    /// Where the advocate's reward stands when the order comes undone.
    enum Stage {
        PENDING,
        ISSUED,
        SPENT
    }

    enum Happening {
        FULL_REFUND(0),
        CANCEL(0),
        PARTIAL_REFUND(6_000),
        REFUND_UNDER_THE_MINIMUM(2_499),
        REFUND_TO_THE_MINIMUM(2_500),
        MONEY_ONLY_REFUND(9_001),
        EXCHANGE(6_000),
        CHARGEBACK_OPENED(10_000),
        CHARGEBACK_WON(10_000),
        CHARGEBACK_LOST(0),
        REFUND_DELETED(10_000),
        PARTIAL_REFUND_DELETED(10_000),
        FRIEND_ERASED(10_000),
        ORDER_DELETED(0),
        ORDER_DELETED_AFTER_THE_WINDOW(10_000);

        /// What stands of the order's items afterwards, in cents.
        final long standing;

        Happening(long standing) {
            this.standing = standing;
        }
    }

    /// The books of the advocate and of the shop, in cents.
    record Books(
            RewardState state,
            long due,
            long pending,
            long owed,
            long owing,
            long expense,
            long redeemed) {}

    static Stream<Arguments> cells() {
        List<Arguments> cells = new ArrayList<>();
        for (Happening happening : Happening.values()) {
            for (Stage stage : Stage.values()) {
                cells.add(Arguments.of(happening, stage));
            }
        }
        return cells.stream();
    }

    @ParameterizedTest(name = "{0} while {1}")
    @MethodSource("cells")
    void the_books_follow_what_stands_of_the_order(Happening happening, Stage stage) {
        bring(stage);

        tell(happening);

        assertThat(books("o1")).isEqualTo(expected(happening, stage));
    }

    @ParameterizedTest(name = "{0} while {1}")
    @MethodSource("cells")
    void told_again_it_changes_nothing_and_time_only_finishes_it(Happening happening, Stage stage) {
        bring(stage);
        tell(happening);
        var before = shop.house.storyteller().ofOrder(shop.id, "o1").orElseThrow();

        tell(happening);

        var after = shop.house.storyteller().ofOrder(shop.id, "o1").orElseThrow();
        assertThat(after.rewards()).isEqualTo(before.rewards());
        assertThat(after.timeline()).isEqualTo(before.timeline());

        shop.pass(Duration.ofDays(30));

        boolean waits = happening == Happening.CHARGEBACK_OPENED;
        Stage last = stage == Stage.PENDING && !waits ? Stage.ISSUED : stage;
        assertThat(books("o1")).isEqualTo(expected(happening, last));
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void a_partial_and_then_a_full_refund_take_back_all(Stage stage) {
        bring(stage);

        refund("r1", 4_000);
        refund("r2", 6_000);

        assertThat(books("o1")).isEqualTo(standing(0, stage));
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void two_partial_refunds_add_up(Stage stage) {
        bring(stage);

        refund("r1", 1_111);
        refund("r2", 2_222);

        assertThat(books("o1")).isEqualTo(standing(6_667, stage));
        assertThat(books("o1").due()).isEqualTo(666);
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void more_refunded_than_paid_takes_back_no_more_than_was_given(Stage stage) {
        bring(stage);

        refund("r1", 9_000);
        refund("r2", 9_000);

        assertThat(books("o1")).isEqualTo(standing(0, stage));
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void a_refund_told_twice_counts_once(Stage stage) {
        bring(stage);

        refund("r1", 4_000);
        refund("r1", 4_000);

        assertThat(books("o1")).isEqualTo(standing(6_000, stage));
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void a_dispute_after_a_full_refund_finds_nothing_to_freeze(Stage stage) {
        bring(stage);

        refund("r1", ITEMS);
        dispute(Dispute.Standing.OPEN);

        assertThat(books("o1")).isEqualTo(standing(0, stage));
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void a_dispute_after_a_partial_refund_freezes_the_rest(Stage stage) {
        bring(stage);

        refund("r1", 4_000);
        dispute(Dispute.Standing.OPEN);

        Books rest = standing(6_000, stage);
        RewardState state = stage == Stage.ISSUED ? RewardState.FROZEN : rest.state();
        assertThat(books("o1")).isEqualTo(in(state, rest));
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void a_refund_and_then_a_won_dispute_leave_what_was_not_refunded(Stage stage) {
        bring(stage);

        refund("r1", 4_000);
        dispute(Dispute.Standing.OPEN);
        dispute(Dispute.Standing.WON);

        assertThat(books("o1")).isEqualTo(standing(6_000, stage));
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void a_dispute_that_opens_late_does_not_undo_a_ruling_of_the_bank(Stage stage) {
        bring(stage);

        dispute(Dispute.Standing.LOST);
        dispute(Dispute.Standing.OPEN);

        assertThat(books("o1")).isEqualTo(standing(0, stage));
    }

    @Test
    void a_refund_may_come_before_its_order() {
        refund("r1", 4_000);

        shop.house.orderJourney().take(shop.id, shop.order("o1", "bob", ITEMS, "ALICE1"));

        assertThat(books("o1")).isEqualTo(standing(6_000, Stage.PENDING));
    }

    @Test
    void a_full_refund_before_its_order_leaves_nothing_to_promise() {
        refund("r1", ITEMS);

        shop.house.orderJourney().take(shop.id, shop.order("o1", "bob", ITEMS, "ALICE1"));

        assertThat(shop.rewards("o1")).isEmpty();
        assertThat(shop.ledgerSums()).isEmpty();
    }

    @Test
    void a_full_refund_before_its_order_that_is_withdrawn_brings_the_promise() {
        refund("r1", ITEMS);
        shop.house.orderJourney().take(shop.id, shop.order("o1", "bob", ITEMS, "ALICE1"));

        withdraw("r1", ITEMS);

        assertThat(books("o1")).isEqualTo(standing(ITEMS, Stage.PENDING));
    }

    @Test
    void a_refund_may_come_while_the_order_is_only_placed() {
        OrderSnapshot paid = shop.order("o1", "bob", ITEMS, "ALICE1");
        shop.house.orderJourney().take(shop.id, as(paid, OrderState.PLACED, 1, null));
        assertThat(books("o1")).isEqualTo(promised(1_000));

        refund("r1", 4_000);
        assertThat(books("o1")).isEqualTo(promised(600));

        shop.house.orderJourney().take(shop.id, as(paid, OrderState.PAID, 2, null));
        assertThat(books("o1")).isEqualTo(standing(6_000, Stage.PENDING));
    }

    @Test
    void an_exchange_does_not_make_a_new_referral() {
        bring(Stage.PENDING);

        tell(Happening.EXCHANGE);

        var second = shop.house.storyteller().ofOrder(shop.id, "o1-exchange").orElseThrow();
        assertThat(second.rewards()).isEmpty();
        assertThat(Objects.requireNonNull(second.referral()).reason())
                .isEqualTo("existing_customer");
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void a_lost_dispute_flags_the_pair(Stage stage) {
        bring(stage);

        tell(Happening.CHARGEBACK_LOST);

        assertThat(whats()).containsOnlyOnce("flagged");
    }

    @Test
    void a_withdrawn_refund_gives_a_new_coupon_in_place_of_the_one_taken_back() {
        bring(Stage.ISSUED);
        String first = couponOf(newest("o1"));

        tell(Happening.REFUND_DELETED);

        List<Reward> rewards = shop.rewards("o1");
        assertThat(rewards).hasSize(2);
        assertThat(rewards.getFirst().state()).isEqualTo(RewardState.REVOKED);
        assertThat(rewards.getLast().replaces()).isEqualTo(rewards.getFirst().id());
        assertThat(rewards.getLast().couponCode()).isNotNull().isNotEqualTo(first);
        assertThat(redeem(first)).isInstanceOf(Redemption.Refused.class);
        assertThat(redeem(couponOf(rewards.getLast()))).isInstanceOf(Redemption.Used.class);
    }

    @Test
    void a_reward_may_be_taken_back_and_given_again_many_times() {
        bring(Stage.ISSUED);

        for (int round = 1; round <= 5; round++) {
            refund("small-" + round, 100);
            refund("r" + round, ITEMS);
            withdraw("r" + round, ITEMS);
            withdraw("small-" + round, 100);
            shop.pass(Duration.ofHours(1));
            assertThat(books("o1")).isEqualTo(standing(ITEMS, Stage.ISSUED));
        }

        assertThat(shop.rewards("o1")).hasSize(6);
        assertThat(shop.rewards("o1").stream().map(one -> one.cause().id()).distinct()).hasSize(6);
    }

    @Test
    void a_refund_withdrawn_during_a_dispute_gives_a_new_coupon_when_the_dispute_is_won() {
        bring(Stage.ISSUED);
        refund("r1", ITEMS);
        dispute(Dispute.Standing.OPEN);

        withdraw("r1", ITEMS);
        assertThat(books("o1")).isEqualTo(standing(ITEMS, Stage.PENDING));

        dispute(Dispute.Standing.WON);
        shop.pass(Duration.ofHours(1));
        assertThat(books("o1")).isEqualTo(standing(ITEMS, Stage.ISSUED));
        assertThat(shop.rewards("o1")).hasSize(2);
    }

    @Test
    void a_spent_reward_comes_back_as_value_without_a_second_coupon() {
        bring(Stage.SPENT);

        refund("r1", ITEMS);
        assertThat(books("o1")).isEqualTo(standing(0, Stage.SPENT));

        withdraw("r1", ITEMS);
        shop.pass(Duration.ofDays(1));

        assertThat(shop.rewards("o1")).hasSize(1);
        assertThat(books("o1")).isEqualTo(standing(ITEMS, Stage.SPENT));
    }

    @Test
    void a_debt_is_filled_before_the_next_reward_is_worth_anything() {
        bring(Stage.SPENT);
        refund("r1", ITEMS);

        issue("o2", "carol", 15_000);

        Reward next = newest("o2");
        assertThat(next.due()).isEqualTo(TestShop.eur(1_500));
        assertThat(next.use().left()).isEqualTo(TestShop.eur(500));
        assertThat(balance(Account.OWING)).isZero();
        assertThat(balance(Account.OWED)).isEqualTo(500);

        assertThat(redeem(couponOf(next))).isInstanceOf(Redemption.Used.class);

        assertThat(balance(Account.OWED)).isZero();
        assertThat(total(Account.REDEEMED)).isEqualTo(1_500);
        assertThat(total(Account.EXPENSE)).isEqualTo(-1_500);
    }

    @Test
    void a_reward_that_only_fills_a_debt_gives_no_coupon() {
        bring(Stage.SPENT);
        refund("r1", ITEMS);

        issue("o2", "carol", 6_000);

        Reward next = newest("o2");
        assertThat(next.state()).isEqualTo(RewardState.REDEEMED);
        assertThat(next.couponCode()).isNull();
        assertThat(balance(Account.OWING)).isEqualTo(-400);
        assertThat(balance(Account.OWED)).isZero();
    }

    @Test
    void a_reward_that_filled_a_debt_and_is_reversed_leaves_the_debt_again() {
        bring(Stage.SPENT);
        refund("r1", ITEMS);
        issue("o2", "carol", 15_000);

        shop.house.adjustmentJourney().refund(shop.id, "o2", refundOf("r9", 15_000));

        assertThat(newest("o2").state()).isEqualTo(RewardState.REVOKED);
        assertThat(balance(Account.OWED)).isZero();
        assertThat(balance(Account.OWING)).isEqualTo(-1_000);
    }

    @Test
    void a_reversal_takes_nothing_from_another_reward() {
        bring(Stage.ISSUED);
        issue("o2", "carol", 20_000);
        assertThat(redeem(couponOf(newest("o2")))).isInstanceOf(Redemption.Used.class);

        shop.house.adjustmentJourney().refund(shop.id, "o2", refundOf("r9", 20_000));

        assertThat(balance(Account.OWED)).isEqualTo(1_000);
        assertThat(balance(Account.OWING)).isEqualTo(-2_000);
        assertThat(newest("o1").use().left()).isEqualTo(TestShop.eur(1_000));
    }

    @Test
    void a_frozen_coupon_cannot_be_used() {
        bring(Stage.ISSUED);

        dispute(Dispute.Standing.OPEN);

        assertThat(redeem(couponOf(newest("o1"))))
                .isEqualTo(new Redemption.Refused(Redemption.Reason.NOT_ISSUED));
    }

    @Test
    void an_erased_friend_leaves_no_identity_and_the_reward_goes_on() {
        bring(Stage.PENDING);
        PersonId bob = friend();

        tell(Happening.FRIEND_ERASED);

        var person =
                shop.house
                        .rooms()
                        .database()
                        .inShop(shop.id, () -> shop.house.rooms().persons().find(shop.id, bob))
                        .orElseThrow();
        assertThat(person.externalId()).isNull();
        assertThat(person.email()).isNull();
        shop.house.orderJourney().take(shop.id, shop.order("o9", "bob", 3_000, "ALICE1"));
        var again = shop.house.storyteller().ofOrder(shop.id, "o9").orElseThrow();
        assertThat(again.order().person()).isNotEqualTo(bob);
    }

    private static Books expected(Happening happening, Stage stage) {
        Books books = standing(happening.standing, stage);
        return switch (happening) {
            case CHARGEBACK_OPENED -> stage == Stage.ISSUED ? in(RewardState.FROZEN, books) : books;
            case ORDER_DELETED -> stage == Stage.SPENT ? standing(ITEMS, stage) : books;
            default -> books;
        };
    }

    /// Ten percent, rounded down, of what stands, and nothing under the minimum; what was spent
    /// stays spent, and too much of it is owed.
    private static Books standing(long standing, Stage stage) {
        long due = standing < MINIMUM ? 0 : standing * 10 / 100;
        return switch (stage) {
            case PENDING ->
                    due == 0
                            ? new Books(RewardState.REVOKED, 0, 0, 0, 0, 0, 0)
                            : new Books(RewardState.HELD, due, due, 0, 0, -due, 0);
            case ISSUED ->
                    due == 0
                            ? new Books(RewardState.REVOKED, 0, 0, 0, 0, 0, 0)
                            : new Books(RewardState.ISSUED, due, 0, due, 0, -due, 0);
            case SPENT ->
                    new Books(
                            due == 0 ? RewardState.REVOKED : RewardState.REDEEMED,
                            due,
                            0,
                            0,
                            due - FIRST,
                            -due,
                            FIRST);
        };
    }

    private static Books promised(long due) {
        return new Books(RewardState.PROMISED, due, due, 0, 0, -due, 0);
    }

    private static Books in(RewardState state, Books books) {
        return new Books(
                state,
                books.due(),
                books.pending(),
                books.owed(),
                books.owing(),
                books.expense(),
                books.redeemed());
    }

    private Books books(String order) {
        Reward reward = newest(order);
        return new Books(
                reward.state(),
                reward.due().minor(),
                balance(Account.PENDING),
                balance(Account.OWED),
                balance(Account.OWING),
                total(Account.EXPENSE),
                total(Account.REDEEMED));
    }

    private Reward newest(String order) {
        return shop.rewards(order).getLast();
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

    private long total(Account account) {
        return shop.house
                .rooms()
                .database()
                .inShop(shop.id, () -> shop.house.ledger().totals(shop.id, TestShop.EUR))
                .getOrDefault(account, 0L);
    }

    private void bring(Stage stage) {
        shop.house.orderJourney().take(shop.id, shop.order("o1", "bob", ITEMS, "ALICE1"));
        shop.pass(Duration.ofDays(1));
        if (stage != Stage.PENDING) {
            shop.pass(Duration.ofDays(13));
        }
        if (stage == Stage.SPENT) {
            assertThat(redeem(couponOf(newest("o1")))).isInstanceOf(Redemption.Used.class);
        }
        assertThat(books("o1")).isEqualTo(standing(ITEMS, stage));
    }

    private void issue(String order, String customer, long cents) {
        shop.house.orderJourney().take(shop.id, shop.order(order, customer, cents, "ALICE1"));
        shop.pass(Duration.ofDays(14));
    }

    /// Tells what happened a day after the order, however late the news is.
    private void tell(Happening happening) {
        Instant dayAfter = TestShop.START.plus(Duration.ofDays(1));
        switch (happening) {
            case FULL_REFUND -> refund("r1", ITEMS);
            case CANCEL -> callOff(OrderState.CANCELLED, dayAfter);
            case PARTIAL_REFUND -> refund("r1", 4_000);
            case REFUND_UNDER_THE_MINIMUM -> refund("r1", 7_501);
            case REFUND_TO_THE_MINIMUM -> refund("r1", 7_500);
            case MONEY_ONLY_REFUND -> refund("r1", 999);
            case EXCHANGE -> {
                refund("r1", 4_000);
                shop.house
                        .orderJourney()
                        .take(shop.id, shop.order("o1-exchange", "bob", 4_000, "ALICE1"));
            }
            case CHARGEBACK_OPENED -> dispute(Dispute.Standing.OPEN);
            case CHARGEBACK_WON -> {
                dispute(Dispute.Standing.OPEN);
                dispute(Dispute.Standing.WON);
            }
            case CHARGEBACK_LOST -> {
                dispute(Dispute.Standing.OPEN);
                dispute(Dispute.Standing.LOST);
            }
            case REFUND_DELETED -> {
                refund("r1", ITEMS);
                withdraw("r1", ITEMS);
                shop.house.jobs().runDue();
            }
            case PARTIAL_REFUND_DELETED -> {
                refund("r1", 4_000);
                withdraw("r1", 4_000);
            }
            case FRIEND_ERASED ->
                    shop.house.erasureJourney().erase(shop.id, friend(), Actor.machine("test"));
            case ORDER_DELETED -> callOff(OrderState.DELETED, dayAfter);
            case ORDER_DELETED_AFTER_THE_WINDOW ->
                    callOff(OrderState.DELETED, TestShop.START.plus(Duration.ofDays(15)));
        }
    }

    private void refund(String id, long cents) {
        shop.house.adjustmentJourney().refund(shop.id, "o1", refundOf(id, cents));
    }

    private static Refund refundOf(String id, long cents) {
        return TestShop.refund(id, cents, TestShop.START.plus(Duration.ofDays(1)));
    }

    private void withdraw(String id, long cents) {
        Refund told = refundOf(id, cents);
        Refund withdrawn = new Refund(id, told.amount(), told.at(), null, true);
        shop.house.adjustmentJourney().refund(shop.id, "o1", withdrawn);
    }

    private void dispute(Dispute.Standing standing) {
        Dispute dispute = TestShop.dispute(standing, TestShop.START.plus(Duration.ofDays(1)));
        shop.house.adjustmentJourney().dispute(shop.id, "o1", dispute);
    }

    private void callOff(OrderState state, Instant at) {
        OrderSnapshot order = shop.order("o1", "bob", ITEMS, "ALICE1");
        shop.house.orderJourney().take(shop.id, as(order, state, 2, at));
    }

    private static OrderSnapshot as(
            OrderSnapshot order, OrderState state, long version, @Nullable Instant calledOffAt) {
        return new OrderSnapshot(
                order.externalId(),
                order.number(),
                version,
                state,
                TestShop.START,
                state == OrderState.PLACED ? null : TestShop.START,
                calledOffAt,
                order.customer(),
                order.totals(),
                order.discounts(),
                order.refunds(),
                order.disputes(),
                order.origin(),
                order.traces(),
                order.test());
    }

    private static String couponOf(Reward reward) {
        return Objects.requireNonNull(reward.couponCode());
    }

    private Redemption redeem(String coupon) {
        return shop.house
                .rooms()
                .database()
                .inShop(
                        shop.id,
                        () ->
                                shop.house
                                        .rooms()
                                        .fulfilment()
                                        .redeem(
                                                shop.id,
                                                coupon,
                                                "order-of-alice",
                                                shop.clock.instant()));
    }

    private PersonId friend() {
        return shop.house.storyteller().ofOrder(shop.id, "o1").orElseThrow().order().person();
    }

    private List<String> whats() {
        return shop.house.storyteller().ofOrder(shop.id, "o1").orElseThrow().timeline().stream()
                .map(entry -> entry.what())
                .toList();
    }
}
