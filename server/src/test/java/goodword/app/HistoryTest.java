package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.attribution.Attribution.NoCredit;
import goodword.attribution.Attribution.Reason;
import goodword.conversion.HistoryJourney;
import goodword.conversion.OrderOutcome;
import goodword.conversion.Story;
import goodword.order.OrderSnapshot;
import goodword.order.OrderState;
import goodword.platform.job.Backlog;
import goodword.referral.Referral;
import goodword.reward.RewardState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a shop had before is history, whatever program is live now.
final class HistoryTest {
    private static final String CODE = "HISTORY-7Q2M";

    private final TestShop shop = TestShop.alone();

    @BeforeEach
    void live() {
        shop.publish(TestShop.terms());
        shop.advocate("alice", CODE);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private List<OrderOutcome> history(OrderSnapshot... orders) {
        return new HistoryJourney(shop.house.rooms()).takeAll(shop.id, List.of(orders));
    }

    private Story story(String order) {
        return shop.house.storyteller().ofOrder(shop.id, order).orElseThrow();
    }

    @Test
    void an_order_with_a_code_is_credited_to_nobody_and_nothing_is_sent() {
        long jobs = jobs();

        OrderOutcome outcome = history(shop.order("o1", "bob", 6_000, CODE)).getFirst();
        long jobsAfter = jobs();
        shop.pass(Duration.ofDays(60));

        assertThat(outcome.attribution()).isEqualTo(new NoCredit(Reason.HISTORY));
        assertThat(jobsAfter).isEqualTo(jobs);
        assertThat(story("o1").attribution()).isEqualTo("history");
        assertThat(story("o1").referral()).isNull();
        assertThat(shop.rewards("o1")).isEmpty();
        assertThat(shop.ledgerSums()).isEmpty();
    }

    /// A file is taken the same way, by itself.
    @Test
    void a_file_with_codes_ends_with_no_referral_no_reward_and_no_message() throws Exception {
        String file =
                "order_id,placed_at,email,currency,items,code\n"
                        + "o1,2026-02-28T10:00:00Z,bob@mail.example,EUR,60.00,%1$s\n"
                                .formatted(CODE)
                        + "o2,2026-02-28T11:00:00Z,carla@mail.example,EUR,60.00,%1$s\n"
                                .formatted(CODE);
        shop.house.edges().imports().begin(shop.id, file.getBytes("UTF-8"));
        shop.house.jobs().runDue();

        shop.pass(Duration.ofDays(60));
        shop.catchUp();
        shop.house.jobs().runDue();

        assertThat(story("o1").order().net()).isEqualTo(TestShop.eur(6_000));
        assertThat(count("referral_referral")).isZero();
        assertThat(count("reward_reward")).isZero();
        assertThat(count("ledger_posting")).isZero();
        assertThat(count("messaging_message where kind <> 'your_link'")).isZero();
    }

    @Test
    void whoever_bought_before_is_an_existing_customer() {
        OrderSnapshot before = shop.order("old", "bob", 6_000, null);
        shop.clock.advanceTo(shop.clock.instant().plus(Duration.ofDays(10)));
        history(before);

        shop.house.orderJourney().take(shop.id, shop.order("new", "bob", 6_000, CODE));

        assertThat(story("new").referral())
                .isNotNull()
                .extracting(Referral::state)
                .isEqualTo(Referral.State.DECLINED);
    }

    /// A message that comes later brings facts, and no credit.
    @Test
    void history_stays_history() {
        OrderSnapshot order = shop.order("o1", "bob", 6_000, CODE);
        history(TestShop.unpaid(order));

        shop.house.orderJourney().take(shop.id, order);

        assertThat(story("o1").order().isPaid()).isTrue();
        assertThat(story("o1").referral()).isNull();
    }

    @Test
    void an_order_that_was_credited_live_takes_new_facts_from_history() {
        OrderSnapshot order = shop.order("o1", "bob", 6_000, CODE);
        shop.house.orderJourney().take(shop.id, order);

        history(cancelled(order));

        assertThat(story("o1").attribution()).isEqualTo("code");
        assertThat(story("o1").order().state()).isEqualTo(OrderState.CANCELLED);
        assertThat(shop.rewards("o1"))
                .extracting(one -> one.state())
                .containsOnly(RewardState.REVOKED);
    }

    @Test
    void taking_history_twice_changes_nothing() {
        OrderSnapshot order = shop.order("o1", "bob", 6_000, CODE);
        history(order);

        assertThat(history(order).getFirst().changes()).isEmpty();
    }

    private static OrderSnapshot cancelled(OrderSnapshot order) {
        return new OrderSnapshot(
                order.externalId(),
                order.number(),
                order.version() + 1,
                OrderState.CANCELLED,
                order.placedAt(),
                order.paidAt(),
                order.placedAt(),
                order.customer(),
                order.totals(),
                order.discounts(),
                order.refunds(),
                order.disputes(),
                order.origin(),
                order.traces(),
                order.test());
    }

    private long jobs() {
        return shop.house.jobs().backlog().stream().mapToLong(Backlog::waiting).sum();
    }

    private long count(String table) {
        return shop.house
                .rooms()
                .database()
                .inShop(
                        shop.id,
                        () ->
                                shop.house
                                        .rooms()
                                        .database()
                                        .sql()
                                        .sql("select count(*) from " + table)
                                        .query(Long.class)
                                        .single());
    }
}
