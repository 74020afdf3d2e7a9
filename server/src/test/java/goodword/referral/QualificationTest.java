package goodword.referral;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.app.TestShop;
import goodword.order.Dispute;
import goodword.order.OrderFacts;
import goodword.order.OrderId;
import goodword.order.OrderState;
import goodword.order.Refund;
import goodword.order.Totals;
import goodword.person.PersonId;
import goodword.platform.money.Money;
import goodword.program.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class QualificationTest {
    private static final Instant PLACED = TestShop.START;
    private static final Instant HOLD_END = PLACED.plus(Duration.ofDays(14));

    /// An order over 100.00 with 10.00 off, before any of the changes that a test makes.
    private record Order(
            OrderState state,
            long items,
            long discount,
            @Nullable Instant calledOffAt,
            List<Refund> refunds,
            List<Dispute> disputes) {
        static Order paid() {
            return new Order(OrderState.PAID, 10_000, 1_000, null, List.of(), List.of());
        }

        Order in(OrderState to, @Nullable Instant at) {
            return new Order(to, items, discount, at, refunds, disputes);
        }

        Order costing(long cents, long off) {
            return new Order(state, cents, off, calledOffAt, refunds, disputes);
        }

        Order refunded(long cents, Instant at) {
            Refund refund = TestShop.refund("r" + cents, cents, at);
            return new Order(state, items, discount, calledOffAt, List.of(refund), disputes);
        }

        Order withdrawn() {
            Refund one = refunds.getFirst();
            Refund gone = new Refund(one.externalId(), one.amount(), one.at(), null, true);
            return new Order(state, items, discount, calledOffAt, List.of(gone), disputes);
        }

        Order disputed(Dispute.Standing standing) {
            List<Dispute> told = List.of(TestShop.dispute(standing, PLACED));
            return new Order(state, items, discount, calledOffAt, refunds, told);
        }

        OrderFacts facts() {
            Money none = TestShop.eur(0);
            Money all = TestShop.eur(items);
            return new OrderFacts(
                    new OrderId(new UUID(1, 1)),
                    "o1",
                    new PersonId(new UUID(2, 2)),
                    state,
                    PLACED,
                    state == OrderState.PAID ? PLACED : null,
                    calledOffAt,
                    new Totals(all, TestShop.eur(discount), none, none, all),
                    refunds,
                    disputes,
                    false);
        }
    }

    static Stream<Arguments> cases() {
        Order paid = Order.paid();
        Instant late = HOLD_END.plusSeconds(1);
        return Stream.of(
                Arguments.of("paid", paid, "meets"),
                Arguments.of("placed", paid.in(OrderState.PLACED, null), "waits"),
                Arguments.of("cancelled", paid.in(OrderState.CANCELLED, PLACED), "cancelled"),
                Arguments.of("cancelled late", paid.in(OrderState.CANCELLED, late), "cancelled"),
                Arguments.of("deleted", paid.in(OrderState.DELETED, HOLD_END), "deleted"),
                Arguments.of("deleted, no time", paid.in(OrderState.DELETED, null), "deleted"),
                Arguments.of("deleted late", paid.in(OrderState.DELETED, late), "waits"),
                Arguments.of("at the minimum", paid.costing(2_500, 1_000), "meets"),
                Arguments.of("below the minimum", paid.costing(2_499, 0), "below_minimum"),
                Arguments.of("refund, minimum left", paid.refunded(7_500, PLACED), "meets"),
                Arguments.of(
                        "refund, less left",
                        paid.refunded(7_501, PLACED),
                        "refunded_below_minimum"),
                Arguments.of("all paid back", paid.refunded(9_000, PLACED), "refunded"),
                Arguments.of("more paid back", paid.refunded(99_999, PLACED), "refunded"),
                Arguments.of("taken back", paid.refunded(9_000, PLACED).withdrawn(), "meets"),
                Arguments.of("disputed", paid.disputed(Dispute.Standing.OPEN), "meets"),
                Arguments.of("dispute won", paid.disputed(Dispute.Standing.WON), "meets"),
                Arguments.of("dispute lost", paid.disputed(Dispute.Standing.LOST), "dispute_lost"),
                Arguments.of(
                        "lost, unpaid",
                        paid.in(OrderState.PLACED, null).disputed(Dispute.Standing.LOST),
                        "dispute_lost"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("cases")
    void the_facts_give_the_verdict(String name, Order order, String expected) {
        assertThat(word(Qualification.of(TestShop.terms(), order.facts(), false)))
                .as(name)
                .isEqualTo(expected);
    }

    @Test
    void an_existing_customer_fails_only_where_a_new_one_is_asked_for() {
        OrderFacts order = Order.paid().facts();

        assertThat(word(Qualification.of(TestShop.terms(), order, true)))
                .isEqualTo("existing_customer");
        assertThat(
                        word(
                                Qualification.of(
                                        terms(null, false, Terms.RefundRule.RECKONS), order, true)))
                .isEqualTo("meets");
    }

    @Test
    void the_minimum_is_held_against_its_basis() {
        OrderFacts order = Order.paid().costing(2_600, 200).facts();
        Money minimum = TestShop.eur(2_500);
        Terms before = minimum(minimum, Terms.Basis.BEFORE_DISCOUNT);
        Terms after = minimum(minimum, Terms.Basis.AFTER_DISCOUNT);

        assertThat(word(Qualification.of(before, order, false))).isEqualTo("meets");
        assertThat(word(Qualification.of(after, order, false))).isEqualTo("below_minimum");
    }

    @Test
    void a_minimum_of_another_currency_is_not_reached() {
        Money yen = new Money(1, java.util.Currency.getInstance("JPY"));
        Terms terms = minimum(yen, Terms.Basis.BEFORE_DISCOUNT);

        assertThat(word(Qualification.of(terms, Order.paid().facts(), false)))
                .isEqualTo("below_minimum");
    }

    @Test
    void a_refund_inside_the_hold_ends_it_where_the_terms_say_so() {
        Terms voids = terms(null, true, Terms.RefundRule.VOIDS);
        Order paid = Order.paid();

        assertThat(word(Qualification.of(voids, paid.refunded(1, HOLD_END).facts(), false)))
                .isEqualTo("refunded_in_hold");
        Order late = paid.refunded(1, HOLD_END.plusSeconds(1));
        assertThat(word(Qualification.of(voids, late.facts(), false))).isEqualTo("meets");
        Order withdrawn = paid.refunded(1, PLACED).withdrawn();
        assertThat(word(Qualification.of(voids, withdrawn.facts(), false))).isEqualTo("meets");
    }

    private static Terms minimum(Money amount, Terms.Basis basis) {
        return terms(new Terms.Minimum(amount, basis), true, Terms.RefundRule.RECKONS);
    }

    private static Terms terms(
            Terms.@Nullable Minimum minimum, boolean newOnly, Terms.RefundRule rule) {
        Terms usual = TestShop.terms();
        return new Terms(
                usual.offers(),
                minimum,
                newOnly,
                usual.lookBackDays(),
                usual.attributionWindowDays(),
                usual.holdDays(),
                rule,
                null,
                null,
                usual.rounding());
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Meets _ -> "meets";
            case Verdict.Waits _ -> "waits";
            case Verdict.Fails fails -> fails.reason().word();
        };
    }
}
