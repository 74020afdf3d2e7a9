package goodword.insight;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.insight.CostSheet.Beside;
import goodword.insight.CostSheet.Row;
import goodword.platform.money.Money;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// When a channel's cost can be told apart from that of referral.
final class CostSheetTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    /// The shared figures: 100 referred at a cost of 1,500 are 15.00 each.
    private final CostSheet sheet = sheet(row("", 100, 150_000L));

    @Test
    void a_cost_is_spend_over_customers_rounded_half_up() {
        assertThat(row("a", 100, 150_000L).costEach()).contains(eur(1_500));
        assertThat(row("a", 8, 100L).costEach()).contains(eur(13));
        assertThat(row("a", 0, 100L).costEach()).isEmpty();
        assertThat(row("a", 5, null).costEach()).isEmpty();
    }

    @Test
    void a_difference_inside_its_interval_is_none() {
        // 1.96 * sqrt(1/100 + 1/100) = 0.277, so from a ratio of 1.3193 up.
        assertThat(sheet.beside(row("a", 100, 197_000L))).isEqualTo(Beside.NO_DIFFERENCE);
        assertThat(sheet.beside(row("a", 100, 199_000L))).isEqualTo(Beside.DEARER);
        assertThat(sheet.beside(row("a", 100, 114_000L))).isEqualTo(Beside.NO_DIFFERENCE);
        assertThat(sheet.beside(row("a", 100, 113_000L))).isEqualTo(Beside.CHEAPER);
    }

    @Test
    void too_few_say_nothing() {
        assertThat(sheet.beside(row("a", 29, 1_000_000L))).isEqualTo(Beside.TOO_FEW);
        assertThat(sheet.beside(row("a", 30, 1_000_000L))).isEqualTo(Beside.DEARER);
        assertThat(sheet.beside(row("a", 100, null))).isEqualTo(Beside.TOO_FEW);
        assertThat(sheet(row("", 29, 150_000L)).beside(row("a", 100, 1_000_000L)))
                .isEqualTo(Beside.TOO_FEW);
        assertThat(sheet.returnsBeside(new Row("a", 50, null, eur(0), 29, 10))).isEmpty();
    }

    private static CostSheet sheet(Row referral) {
        Row none = row("", 0, null);
        return new CostSheet(
                EUR, MARCH, MARCH, referral, List.of(), none, none, List.of(), Map.of());
    }

    private static Row row(String channel, long customers, @Nullable Long spent) {
        return new Row(channel, customers, spent == null ? null : eur(spent), eur(0), 0, 0);
    }

    private static Money eur(long cents) {
        return new Money(cents, EUR);
    }
}
