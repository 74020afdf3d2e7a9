package goodword.connector.generic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import goodword.connector.Reading;
import goodword.connector.Reading.Read;
import goodword.connector.Reading.Refused;
import goodword.order.Refund;
import goodword.platform.money.Money;
import java.time.Instant;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RefundJsonTest {
    private static final String REFUND =
            """
            {"id":"r1","amount":"4.995","currency":"USD","at":"2026-03-05T01:00:00+01:00",
             "reason":"broken","withdrawn":true}
            """;

    @Test
    void a_lone_refund_names_its_currency() {
        Money amount = new Money(500, Currency.getInstance("USD"));

        assertThat(read(REFUND))
                .isEqualTo(
                        new Read<>(
                                new Refund(
                                        "r1",
                                        amount,
                                        Instant.parse("2026-03-05T00:00:00Z"),
                                        "broken",
                                        true)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "r1"     | null    | id        | missing
                    "4.995"  | "-1"    | amount    | negative
                    "4.995"  | null    | amount    | missing
                    "USD"    | "US"    | currency  | unknown_currency
                    "at"     | "when"  | when      | unknown_field
                    true     | 1       | withdrawn | not_a_boolean
                    "broken" | {}      | reason    | not_text
                    """)
    void a_wrong_refund_is_refused_by_field_and_code(
            String from, String to, String field, String code) {
        Reading<Refund> reading = read(REFUND.replace(from, to));

        assertThat(reading).isInstanceOf(Refused.class);
        assertThat(((Refused<Refund>) reading).field()).isEqualTo(field);
        assertThat(((Refused<Refund>) reading).code()).isEqualTo(code);
    }

    private static Reading<Refund> read(String json) {
        return RefundJson.read(json.getBytes(UTF_8));
    }
}
