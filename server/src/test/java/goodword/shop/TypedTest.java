package goodword.shop;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.platform.money.Money;
import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TypedTest {
    private static final Shop UK = shop("GBP", "en-GB");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB | GBP | 10 | 1000",
                "en-GB | GBP | 10.50 | 1050",
                "en-GB | GBP | 10,50 | 1050",
                "en-GB | GBP | 10.5 | 1050",
                "en-GB | GBP | £10 | 1000",
                "en-GB | GBP | GBP 10 | 1000",
                "en-GB | GBP | 1,234 | 123400",
                "en-GB | GBP | 1,234.50 | 123450",
                "en-GB | GBP | 1.234,50 | 123450",
                "en-GB | GBP | 1,234,567 | 123456700",
                "de-DE | EUR | 10,50 | 1050",
                "de-DE | EUR | 1.234 | 123400",
                "de-DE | EUR | 1.234,50 € | 123450",
                "fr-FR | EUR | 1 234,50 | 123450",
                "de-CH | CHF | 1'234.50 | 123450",
                "ja-JP | JPY | 1,000 | 1000",
                "ar-KW | KWD | 1.234 | 1234",
                "en-GB | GBP | 0.01 | 1",
                "en-GB | GBP | 10.500 | 1050",
            })
    void amounts_are_read_as_people_write_them(
            String tag, String currency, String text, long minor) {
        Shop shop = shop(currency, tag);

        assertThat(Typed.in(shop).amount(text)).contains(new Money(minor, shop.currency()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "-1",
                "ten",
                "1.005",
                "1.234",
                "1e3",
                "1,23,45",
                "1.2.3",
                "12,34.50",
                "9999999999999",
                "NaN",
                "+5",
                "1..5",
                ".",
                ","
            })
    void what_is_no_exact_amount_is_refused(String text) {
        assertThat(Typed.in(UK).amount(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "£0"})
    void a_balance_may_be_nothing(String text) {
        assertThat(Typed.in(UK).balance(text)).contains(Money.zero(UK.currency()));
        assertThat(Typed.in(UK).amount(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"10|1000", "7.5 %|750", "7,5|750", "0.01|1", "100|10000"})
    void percents_are_kept_in_hundredths(String text, int basisPoints) {
        assertThat(Typed.in(UK).percent(text)).contains(basisPoints);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "100.01", "0.001", "-5", "a"})
    void what_is_no_percent_is_refused(String text) {
        assertThat(Typed.in(UK).percent(text)).isEmpty();
    }

    private static Shop shop(String currency, String tag) {
        return new Shop(
                new ShopId(new UUID(0, 1)),
                "A shop",
                Currency.getInstance(currency),
                new Notation(Locale.forLanguageTag(tag), ZoneId.of("UTC")),
                true,
                Instant.EPOCH);
    }
}
