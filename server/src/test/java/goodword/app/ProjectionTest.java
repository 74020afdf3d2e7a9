package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.insight.Overview;
import goodword.insight.Period;
import goodword.insight.Projection;
import goodword.insight.ReferralList;
import goodword.insight.ReferralRow;
import goodword.insight.ReferralSearch;
import goodword.order.OrderSnapshot;
import goodword.order.OrderState;
import goodword.order.Traces;
import goodword.platform.database.Paging;
import goodword.platform.event.Follower;
import goodword.referral.Referral;
import goodword.reward.RewardState;
import goodword.shop.Notation;
import goodword.trust.Ruling;
import goodword.trust.Side;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The desk's figures and lists are those of the rooms, whatever is heard how often.
final class ProjectionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Traces PHONE =
            new Traces("device-1", null, "1 High Street", "Jones", "192.0.2.7", "Firefox");

    private final TestShop shop = TestShop.alone();

    @BeforeEach
    void publish() {
        shop.publish(TestShop.terms());
        shop.advocate("alice", "ALICE1");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void a_referred_order_stands_in_the_days_totals() throws Exception {
        take(shop.order("o1", "bob", 9_999, "ALICE1"));
        take(shop.order("o2", "carol", 5_000, null));
        catchUp();

        Overview.Totals totals = overview(Period.WEEK).totals();

        assertThat(totals.orders()).isEqualTo(2);
        assertThat(totals.revenue()).isEqualTo(TestShop.eur(14_999));
        assertThat(totals.referredOrders()).isEqualTo(1);
        assertThat(totals.referredRevenue()).isEqualTo(TestShop.eur(9_999));
        assertThat(totals.joined()).isEqualTo(1);
        assertThat(totals.won().costEach()).isEmpty();
        Overview.Standing standing = overview(Period.WEEK).standing();
        assertThat(standing.promised()).isEqualTo(TestShop.eur(999));
        assertThat(standing.owed()).isEqualTo(TestShop.eur(0));
        assertThat(standing.referrals().byState()).containsEntry(Referral.State.QUALIFIED, 1L);
    }

    @Test
    void a_customer_is_won_once_the_hold_is_over() throws Exception {
        take(shop.order("o1", "bob", 9_999, "ALICE1"));
        catchUp();
        shop.pass(Duration.ofDays(14));
        catchUp();

        Overview overview = overview(Period.MONTH);

        assertThat(overview.totals().won().customers()).isEqualTo(1);
        assertThat(overview.totals().won().costEach()).contains(TestShop.eur(999));
        assertThat(overview.standing().promised()).isEqualTo(TestShop.eur(0));
        assertThat(overview.standing().owed()).isEqualTo(TestShop.eur(999));
        assertThat(overview(Period.WEEK).totals().won().customers()).isZero();
        assertThat(overview(Period.ALL).before()).isNull();
    }

    @Test
    void an_order_cancelled_later_leaves_the_totals_of_its_day() throws Exception {
        OrderSnapshot order = shop.order("o1", "bob", 9_999, "ALICE1");
        take(order);
        take(shop.order("o2", "carol", 5_000, null));
        catchUp();
        shop.pass(Duration.ofDays(3));

        take(cancelled(order, 2));
        catchUp();

        Overview.Totals day = day(overview(Period.WEEK), DAY);
        assertThat(day.orders()).isEqualTo(1);
        assertThat(day.revenue()).isEqualTo(TestShop.eur(5_000));
        assertThat(day.referredOrders()).isZero();
        assertThat(day.referredRevenue()).isEqualTo(TestShop.eur(0));
        assertThat(overview(Period.WEEK).standing().promised()).isEqualTo(TestShop.eur(0));
    }

    @Test
    void an_order_that_changes_without_a_word_of_its_own_is_counted_anew() throws Exception {
        OrderSnapshot order = shop.order("o1", "carol", 5_000, null);
        take(order);
        catchUp();
        take(cancelled(order, 1));
        take(order);
        take(cancelled(order, 1));
        catchUp();
        assertThat(overview(Period.WEEK).totals().orders()).isZero();

        take(order);
        catchUp();

        assertThat(overview(Period.WEEK).totals().orders()).isEqualTo(1);
    }

    @Test
    void hearing_the_same_facts_again_changes_nothing() throws Exception {
        take(shop.order("o1", "bob", 9_999, "ALICE1"));
        shop.pass(Duration.ofDays(14));
        catchUp();
        List<String> before = ProjectionOracle.stored(shop);

        Clicks.number(shop, "with gone as (delete from event_reader returning 1) select 1");
        catchUp();

        assertThat(ProjectionOracle.stored(shop)).isEqualTo(before);
        assertThat(before).isNotEmpty();
    }

    @Test
    void two_who_follow_at_once_double_nothing() throws Exception {
        List<OrderSnapshot> orders = new ArrayList<>();
        for (int number = 0; number < 300; number++) {
            orders.add(
                    shop.order(
                            "o" + number, "f" + number, 9_999, number % 3 == 0 ? "ALICE1" : null));
        }
        shop.house.orderJourney().takeAll(shop.id, orders);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<?>> done =
                    List.of(
                            two.submit(() -> follower().catchUp()),
                            two.submit(() -> follower().catchUp()));
            for (Future<?> one : done) {
                one.get();
            }
        }
        catchUp();

        assertThat(ProjectionOracle.stored(shop)).isEqualTo(ProjectionOracle.expected(shop));
        assertThat(overview(Period.WEEK).totals().orders()).isEqualTo(300);
    }

    @Test
    void a_day_is_the_shops_and_not_the_servers() throws Exception {
        shop.house
                .shops()
                .change(
                        shop.id,
                        "Far east",
                        new Notation(Locale.UK, ZoneId.of("Pacific/Auckland")));
        shop.clock.advanceTo(Instant.parse("2026-03-01T12:30:00Z"));
        take(shop.order("o1", "bob", 9_999, "ALICE1"));
        catchUp();

        Overview overview = overview(Period.WEEK);

        assertThat(overview.until()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(day(overview, LocalDate.of(2026, 3, 2)).orders()).isEqualTo(1);
        assertThat(day(overview, DAY).orders()).isZero();
    }

    @Test
    void lag_is_nothing_once_everything_was_heard() throws Exception {
        take(shop.order("o1", "bob", 9_999, "ALICE1"));
        assertThat(overview(Period.ALL).lag()).isPositive();

        catchUp();

        assertThat(overview(Period.ALL).lag()).isEqualTo(Duration.ZERO);
    }

    @Test
    void what_waits_for_a_person_is_listed_until_the_last_side_is_decided() throws Exception {
        orderOnAdvocatesDevice("o1");
        catchUp();
        ReferralRow row = list().waiting(shop.id, Paging.first(10)).getFirst();
        assertThat(row.reviewBy()).isEqualTo(TestShop.START.plus(Duration.ofDays(7)));
        assertThat(row.isEscalated(TestShop.START.plus(Duration.ofDays(8)))).isTrue();
        assertThat(list().counts(shop.id).held()).isEqualTo(1);

        rule(row, Side.ADVOCATE);
        catchUp();
        assertThat(list().waiting(shop.id, Paging.first(10))).hasSize(1);
        rule(row, Side.FRIEND);
        catchUp();

        assertThat(list().waiting(shop.id, Paging.first(10))).isEmpty();
        assertThat(list().counts(shop.id).held()).isZero();
    }

    @Test
    void a_released_side_stops_waiting_also_when_no_reward_moves() throws Exception {
        OrderSnapshot order = onDevice("o1");
        take(TestShop.unpaid(order));
        catchUp();
        ReferralRow row = list().waiting(shop.id, Paging.first(10)).getFirst();
        assertThat(row.state()).isEqualTo(Referral.State.CREDITED);

        rule(row, Side.ADVOCATE);
        rule(row, Side.FRIEND);
        catchUp();

        assertThat(list().waiting(shop.id, Paging.first(10))).isEmpty();
    }

    @Test
    void a_referral_is_found_by_each_filter() throws Exception {
        take(numbered(shop.order("o1", "bob", 9_999, "ALICE1"), "#1001"));
        shop.pass(Duration.ofDays(15));
        take(shop.order("o2", "carol", 9_999, "ALICE1"));
        take(shop.order("o3", "dan", 1_000, "ALICE1"));
        catchUp();
        Instant later = shop.clock.instant();
        List<ReferralRow> all = page(ReferralSearch.ALL);
        ReferralRow first = all.getLast();
        assertThat(all).hasSize(3);
        assertThat(first.advocateReward())
                .isEqualTo(new ReferralRow.RewardMark(RewardState.ISSUED, TestShop.eur(999)));

        assertThat(found(ReferralSearch.ALL.in(Referral.State.APPROVED))).containsExactly("o1");
        assertThat(found(ReferralSearch.ALL.in(Referral.State.DECLINED))).containsExactly("o3");
        assertThat(found(ReferralSearch.ALL.because("below_minimum"))).containsExactly("o3");
        assertThat(found(ReferralSearch.ALL.by("code"))).hasSize(3);
        assertThat(found(ReferralSearch.ALL.by("click"))).isEmpty();
        assertThat(found(ReferralSearch.ALL.of(first.origin().program()))).hasSize(3);
        assertThat(found(ReferralSearch.ALL.onlyHeld())).isEmpty();
        assertThat(found(ReferralSearch.ALL.openedFrom(later)))
                .containsExactlyInAnyOrder("o2", "o3");
        assertThat(found(ReferralSearch.ALL.openedBefore(later))).containsExactly("o1");
        assertThat(found(ReferralSearch.ALL.with(first.advocate()))).hasSize(3);
        assertThat(found(ReferralSearch.ALL.with(first.friend()))).containsExactly("o1");
        assertThat(found(ReferralSearch.ALL.withOrder("1001"))).containsExactly("o1");
        assertThat(found(ReferralSearch.ALL.withOrder(" #1001 "))).containsExactly("o1");
        assertThat(found(ReferralSearch.ALL.withOrder("o2"))).containsExactly("o2");
        assertThat(found(ReferralSearch.ALL.with(first.advocate()).withOrder("1001")))
                .containsExactly("o1");
        assertThat(
                        found(
                                ReferralSearch.ALL
                                        .in(Referral.State.QUALIFIED)
                                        .by("code")
                                        .with(first.advocate())))
                .containsExactly("o2");
    }

    @Test
    void pages_follow_each_other_without_gap_or_double() throws Exception {
        for (int number = 0; number < 25; number++) {
            orderOnAdvocatesDevice("o" + number);
            shop.clock.advanceTo(shop.clock.instant().plusSeconds(number % 2));
        }
        catchUp();

        List<String> newest = new ArrayList<>();
        Paging paging = Paging.first(4);
        List<ReferralRow> rows = list().page(shop.id, ReferralSearch.ALL, paging);
        while (!rows.isEmpty()) {
            List<ReferralRow> page = rows.subList(0, Math.min(4, rows.size()));
            page.forEach(row -> newest.add(row.id().toString()));
            paging = new Paging(ReferralList.after(page.getLast()), 4);
            rows = list().page(shop.id, ReferralSearch.ALL, paging);
        }
        List<String> pressing = new ArrayList<>();
        paging = Paging.first(4);
        rows = list().waiting(shop.id, paging);
        while (!rows.isEmpty()) {
            List<ReferralRow> page = rows.subList(0, Math.min(4, rows.size()));
            page.forEach(row -> pressing.add(row.id().toString()));
            paging = new Paging(ReferralList.waitingAfter(page.getLast()), 4);
            rows = list().waiting(shop.id, paging);
        }

        assertThat(newest).hasSize(25).doesNotHaveDuplicates();
        assertThat(pressing).hasSize(25).doesNotHaveDuplicates();
        assertThat(pressing).containsExactlyInAnyOrderElementsOf(newest);
    }

    private void take(OrderSnapshot order) {
        shop.house.orderJourney().take(shop.id, order);
    }

    private void catchUp() throws Exception {
        shop.catchUp();
    }

    private Follower follower() {
        var rooms = shop.house.rooms();
        return new Follower(
                rooms.database(),
                rooms.eventLog(),
                Projection.READER,
                new Projection(rooms, shop.house.shops()));
    }

    private ReferralList list() {
        return shop.house.edges().referralList();
    }

    private List<ReferralRow> page(ReferralSearch search) {
        return list().page(shop.id, search, Paging.first(100));
    }

    private List<String> found(ReferralSearch search) {
        return page(search).stream().map(row -> row.order().externalId()).toList();
    }

    private Overview overview(Period period) {
        return shop.house.edges().overviews().overview(shop.id, period);
    }

    private static Overview.Totals day(Overview overview, LocalDate day) {
        return overview.days().stream()
                .filter(one -> one.day().equals(day))
                .map(Overview.Day::totals)
                .findFirst()
                .orElseThrow();
    }

    private void orderOnAdvocatesDevice(String id) {
        take(onDevice(id));
    }

    private OrderSnapshot onDevice(String id) {
        take(with(shop.order("own-" + id, "alice", 3_000, null), PHONE));
        return with(shop.order(id, "friend-" + id, 9_999, "ALICE1"), PHONE);
    }

    private void rule(ReferralRow row, Side side) {
        shop.house
                .reviewJourney()
                .rule(
                        shop.id,
                        row.id(),
                        new Ruling(side, true, "Kim", "looks fine", shop.clock.instant()));
    }

    static OrderSnapshot cancelled(OrderSnapshot order, long version) {
        return new OrderSnapshot(
                order.externalId(),
                order.number(),
                version,
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

    private static OrderSnapshot numbered(OrderSnapshot order, String number) {
        return new OrderSnapshot(
                order.externalId(),
                number,
                order.version(),
                order.state(),
                order.placedAt(),
                order.paidAt(),
                order.cancelledAt(),
                order.customer(),
                order.totals(),
                order.discounts(),
                order.refunds(),
                order.disputes(),
                order.origin(),
                order.traces(),
                order.test());
    }

    static OrderSnapshot with(OrderSnapshot order, Traces traces) {
        return new OrderSnapshot(
                order.externalId(),
                order.number(),
                order.version(),
                order.state(),
                order.placedAt(),
                order.paidAt(),
                order.cancelledAt(),
                order.customer(),
                order.totals(),
                order.discounts(),
                order.refunds(),
                order.disputes(),
                order.origin(),
                traces,
                order.test());
    }
}
