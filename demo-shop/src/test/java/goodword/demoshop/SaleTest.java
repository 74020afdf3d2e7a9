package goodword.demoshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goodword.client.Order;
import goodword.client.Refund;
import goodword.client.Terms;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The shop's own arithmetic.
final class SaleTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void a_saving_has_a_minimum_a_maximum_and_never_exceeds_the_order() {
        Saving tenth =
                Saving.of(
                        new Terms.Benefit("10", null, "5.00", "coupon"),
                        new Terms.Minimum("20.00", "before_discount"));
        Saving fixed = Saving.of(Terms.Benefit.ofAmount("10.00", "coupon"), null);

        assertThat(tenth.off(Price.of("19.99"))).isEqualTo(Price.ZERO);
        assertThat(tenth.missing(Price.of("19.99"))).isEqualTo(Price.of("0.01"));
        assertThat(tenth.off(Price.of("20.09"))).isEqualTo(Price.of("2.00"));
        assertThat(tenth.off(Price.of("80.00"))).isEqualTo(Price.of("5.00"));
        assertThat(tenth.words() + tenth.from()).isEqualTo("10% off, at most £5 from £20");
        assertThat(fixed.off(Price.of("8.95"))).isEqualTo(Price.of("8.95"));
    }

    @Test
    void a_fraction_of_a_penny_is_no_price() {
        assertThatThrownBy(() -> Price.of("1.005")).isInstanceOf(ArithmeticException.class);
        assertThat(Price.of("1012.5").shown()).isEqualTo("£1,012.50");
        assertThat(Price.of("1007.05").shown()).isEqualTo("£1,007.05");
    }

    @Test
    void pieces_given_back_in_any_order_come_to_what_was_paid() {
        Sale sale = sale("5.17", "heather-honey", "blue-teapot", "breakfast-tea");

        Sale back = sale.returned(1, NOW).returned(2, NOW).returned(0, NOW);

        assertThat(back.refunds())
                .extracting(one -> one.amount().decimal())
                .containsExactly("30.67", "8.80", "8.06");
        assertThat(back.refunded()).isEqualTo(sale.paid());
        assertThat(back.canReturn()).isFalse();
        assertThat(back.standing()).isEqualTo("Refunded");
    }

    @Test
    void a_snapshot_tells_how_the_order_stands_and_its_version_grows() {
        Sale sale = sale("5.17", "heather-honey", "blue-teapot", "breakfast-tea");

        Order first = sale.snapshot();
        Order second = sale.returned(NOW).snapshot();
        Order cancelled = sale.withdrawn().snapshot();

        assertThat(first.totals())
                .isEqualTo(new Order.Totals("52.70", "5.17", "0.00", "0.00", "47.53"));
        assertThat(first.discounts()).containsExactly(new Order.Discount("COUPON", "5.17"));
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.refunds()).containsExactly(new Refund("1-R1", "47.53", null, NOW, null));
        assertThat(cancelled.state()).isEqualTo("cancelled");
    }

    @Test
    void a_name_and_an_address_are_tidied_or_refused() {
        assertThat(Buyer.read("  Ada   Bell ", "Ada@Example.org"))
                .hasValue(new Buyer("Ada Bell", "ada@example.org"));
        assertThat(Buyer.read("Ada Bell", "ada@localhost")).isEmpty();
        assertThat(Buyer.read(" ", "ada@example.org")).isEmpty();
        assertThat(Buyer.read("Ada Bell", "\"><b>@example.org")).isEmpty();
    }

    private static Sale sale(String off, String... gifts) {
        List<Sale.Line> lines =
                Stream.of(gifts)
                        .map(gift -> new Sale.Line(Catalogue.find(gift).orElseThrow(), false))
                        .toList();
        Buyer buyer = new Buyer("Ada Bell", "ada@example.org");
        return new Sale(
                "1", 1, false, NOW, buyer, lines, Price.of(off), "COUPON", "device", List.of());
    }
}
