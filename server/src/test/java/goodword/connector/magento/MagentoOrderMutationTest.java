package goodword.connector.magento;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import goodword.connector.Reading;
import goodword.connector.StoreAnswers;
import goodword.connector.StoreJson;
import goodword.connector.StoreNews;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Orders and credit memos of Magento with nonsense in every field: each is read or refused, and
/// none breaks its reader.
final class MagentoOrderMutationTest {
    private static final String ORDER =
            """
            {"entity_id": 7, "increment_id": "000000007", "state": "processing",
             "created_at": "2026-03-01 10:00:00", "updated_at": "2026-03-01 10:00:05",
             "customer_id": 3, "customer_email": "fay@mail.example", "customer_firstname": "Fay",
             "customer_lastname": "Doe", "remote_ip": "203.0.113.7", "coupon_code": "FAY1",
             "order_currency_code": "EUR", "subtotal": 58.81, "discount_amount": -7,
             "discount_tax_compensation_amount": 1.11, "shipping_amount": 4.12,
             "shipping_discount_amount": 0, "shipping_tax_amount": 0.78, "tax_amount": 10.84,
             "grand_total": 67.88, "total_paid": 67.88, "total_refunded": 31.49,
             "billing_address": {"lastname": "Doe", "street": ["Street 1"], "city": "Berlin"},
             "extension_attributes": []}
            """;
    private static final String MEMO =
            """
            {"entity_id": 9, "order_id": 7, "state": 2, "created_at": "2026-03-02 10:00:00",
             "subtotal": 29.41, "discount_amount": -3.5, "discount_tax_compensation_amount": 0.56,
             "shipping_amount": 0, "adjustment_positive": 0, "adjustment_negative": 0,
             "grand_total": 31.49}
            """;
    private static final List<String> NONSENSE =
            List.of(
                    "null",
                    "\"\"",
                    "\"abc\"",
                    "-1",
                    "1e29",
                    "\"1e29\"",
                    "999999999999999999999",
                    "12.345678901234567",
                    "true",
                    "[]",
                    "{}",
                    "[[1]]",
                    "\"2026-02-30 10:00:00\"",
                    "\"\\u0000\"",
                    "\"" + "x".repeat(3_000) + "\"");

    @Test
    void nothing_but_an_order_or_a_refusal_comes_of_any_of_them() {
        int read = 0;
        for (String nonsense : NONSENSE) {
            for (String field : object(ORDER).propertyNames()) {
                assertThat(read(with(ORDER, field, nonsense), MEMO)).isNotNull();
                read++;
            }
            for (String field : object(MEMO).propertyNames()) {
                assertThat(read(ORDER, with(MEMO, field, nonsense))).isNotNull();
                read++;
            }
        }
        assertThat(read).isGreaterThan(500);
    }

    @Test
    void the_same_unchanged_is_an_order() {
        assertThat(read(ORDER, MEMO)).isInstanceOf(Reading.Read.class);
    }

    private static Reading<List<StoreNews>> read(String order, String memo) {
        StoreJson whole = StoreJson.parse(order.getBytes(UTF_8));
        List<StoreJson> memos = List.of(StoreJson.parse(memo.getBytes(UTF_8)));
        return StoreAnswers.readOne(
                whole.field("entity_id"), () -> MagentoOrder.read(whole, memos));
    }

    private static String with(String text, String field, String nonsense) {
        ObjectNode changed = object(text);
        changed.set(field, JsonMapper.shared().readTree(nonsense));
        return changed.toString();
    }

    private static ObjectNode object(String text) {
        return (ObjectNode) JsonMapper.shared().readTree(text);
    }
}
