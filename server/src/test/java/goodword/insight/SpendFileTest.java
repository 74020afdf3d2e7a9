package goodword.insight;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.insight.MonthSpend.Cell;
import goodword.insight.SpendFile.Bad;
import goodword.order.PastFigures.Words;
import goodword.platform.money.Money;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What a shop spent, from a file.
final class SpendFileTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void good_lines_are_taken_in_any_order_of_columns() {
        SpendFile file =
                read(
                        """
                        \uFEFFcurrency,Amount,channel,month,note
                        EUR,1234.50, Google  Ads ,2026-01,first
                        eur,"80,5",newsletter,2026-02,

                        """);

        assertThat(file.rejected()).isEmpty();
        assertThat(file.taken())
                .isEqualTo(
                        Map.of(
                                cell("google ads", 1), new Money(123_450, EUR),
                                cell("newsletter", 2), new Money(8_050, EUR)));
    }

    @Test
    void a_semicolon_parts_cells_as_well() {
        SpendFile file = read("month;channel;amount;currency\n2026-01;tv;12,50;EUR\n");

        assertThat(file.taken()).containsEntry(cell("tv", 1), new Money(1_250, EUR));
    }

    @Test
    void every_bad_line_is_named_with_its_column_and_nothing_of_it_is_taken() {
        SpendFile file =
                read(
                        """
                        month,channel,amount,currency
                        2026-13,tv,1,EUR
                        2026-01,,1,EUR
                        2026-01,tv,"1,234",EUR
                        2026-01,tv,-5,EUR
                        2026-01,tv,1.005,EUR
                        2026-01,tv,5,USD
                        2026-01,tv,5
                        2026-01,tv,5,EUR
                        2026-01,TV,6,EUR
                        """);

        assertThat(file.taken()).containsExactly(Map.entry(cell("tv", 1), new Money(500, EUR)));
        assertThat(file.rejected())
                .extracting(bad -> bad.line() + " " + bad.column())
                .containsExactly(
                        "2 month",
                        "3 channel",
                        "4 amount",
                        "5 amount",
                        "6 amount",
                        "7 currency",
                        "8 currency",
                        "10 channel");
        assertThat(file.rejected())
                .contains(
                        new Bad(7, "currency", "This shop's books are in EUR, not in USD"),
                        new Bad(10, "channel", "The same channel and month as line 9"));
    }

    @Test
    void a_file_without_its_columns_says_so() {
        assertThat(read("a,b\n1,2\n").rejected())
                .containsExactly(
                        new Bad(
                                1,
                                "",
                                "The first line names the columns [month, channel, amount,"
                                        + " currency]"));
        assertThat(read("").taken()).isEmpty();
    }

    @Test
    void the_words_of_an_order_find_their_channel() {
        Channels channels =
                new Channels(Map.of("google / cpc", "google ads", "bing", "other search"));

        assertThat(channels.of(words("", "google", "cpc"))).isEqualTo("google ads");
        assertThat(channels.of(words("", "google", "organic"))).isEqualTo("google / organic");
        assertThat(channels.of(words("", "bing", "cpc"))).isEqualTo("other search");
        assertThat(channels.of(words("Paid  Search", "google", "x"))).isEqualTo("paid search");
        assertThat(channels.of(words("", "", "cpc"))).isEqualTo(Channels.UNKNOWN);
    }

    private static Words words(String source, String utmSource, String utmMedium) {
        return new Words("", source, utmSource, utmMedium);
    }

    private static SpendFile read(String text) {
        return SpendFile.read(text, EUR);
    }

    private static Cell cell(String channel, int month) {
        return new Cell(channel, YearMonth.of(2026, month));
    }
}
