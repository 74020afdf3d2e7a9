package goodword.connector.generic;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import goodword.connector.Reading;
import goodword.connector.Reading.Read;
import goodword.connector.Reading.Refused;
import goodword.order.DiscountUse;
import goodword.order.Dispute;
import goodword.order.OrderSnapshot;
import goodword.order.OrderState;
import goodword.order.Origin;
import goodword.order.Refund;
import goodword.order.Totals;
import goodword.order.Traces;
import goodword.person.CustomerRef;
import goodword.platform.clock.SettableClock;
import goodword.platform.money.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OrderJsonTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final String LEAST =
            """
            {"externalId":"1001","state":"placed","placedAt":"2026-03-01T12:00:00Z",
             "currency":"EUR","customer":{"email":"ann@example.org"},
             "totals":{"items":"20.00","grand":"20.00"}}
            """;
    private static final String FULL =
            """
            {"externalId":"1001","number":"#1001","version":7,
             "updatedAt":"2026-03-02T09:30:00.123456+02:00","state":"paid",
             "placedAt":"2026-03-01T12:00:00Z","paidAt":"2026-03-01T12:05:00Z",
             "cancelledAt":null,"test":true,"currency":"EUR",
             "customer":{"id":"c-1","email":"Ann@example.org","phone":"+49 30 1234",
               "givenName":"Ann","familyName":"Ko\\u0308nig","source":"paid_search"},
             "totals":{"items":40.00,"discount":"5","shipping":4.9,"tax":"6.645","grand":46.55},
             "discounts":[{"code":"WELCOME","amount":"4.00"},{"amount":"1.00"}],
             "refunds":[{"id":"r1","amount":"10","at":"2026-03-05T00:00:00Z","reason":"broken"},
               {"id":"r2","amount":"99","at":"2026-03-06T00:00:00Z","withdrawn":true}],
             "disputes":[{"id":"d1","standing":"open","at":"2026-03-07T00:00:00Z"}],
             "origin":{"source":"paid_search","code":"ann-7","visitorId":"v1",
               "recipientDigest":"ab12","utmSource":"s","utmMedium":"m","utmCampaign":"c",
               "utmTerm":"t","utmContent":"o","landingUrl":"https://shop.example/",
               "referrerUrl":"https://search.example/"},
             "traces":{"device":"dev","payment":"pay","address":"1 High Street","surname":"K",
               "ip":"2001:db8::1","userAgent":"Mozilla/5.0"}}
            """;

    private final OrderJson orders =
            new OrderJson(new SettableClock(Instant.parse("2026-03-10T00:00:00Z")));

    @Test
    void the_whole_format_is_read() {
        OrderSnapshot order = read(FULL);

        assertThat(order)
                .isEqualTo(
                        new OrderSnapshot(
                                "1001",
                                "#1001",
                                7,
                                OrderState.PAID,
                                Instant.parse("2026-03-01T12:00:00Z"),
                                Instant.parse("2026-03-01T12:05:00Z"),
                                null,
                                new CustomerRef(
                                        "c-1",
                                        "Ann@example.org",
                                        "+49 30 1234",
                                        "Ann",
                                        "Ko\u0308nig",
                                        "paid_search"),
                                new Totals(eur(4000), eur(500), eur(490), eur(665), eur(4655)),
                                List.of(
                                        new DiscountUse("WELCOME", eur(400)),
                                        new DiscountUse(null, eur(100))),
                                List.of(
                                        new Refund(
                                                "r1",
                                                eur(1000),
                                                Instant.parse("2026-03-05T00:00:00Z"),
                                                "broken",
                                                false),
                                        new Refund(
                                                "r2",
                                                eur(9900),
                                                Instant.parse("2026-03-06T00:00:00Z"),
                                                null,
                                                true)),
                                List.of(
                                        new Dispute(
                                                "d1",
                                                Dispute.Standing.OPEN,
                                                Instant.parse("2026-03-07T00:00:00Z"))),
                                new Origin(
                                        "paid_search",
                                        "ann-7",
                                        "v1",
                                        "ab12",
                                        new Origin.Campaign(
                                                "s",
                                                "m",
                                                "c",
                                                "t",
                                                "o",
                                                "https://shop.example/",
                                                "https://search.example/")),
                                new Traces(
                                        "dev",
                                        "pay",
                                        "1 High Street",
                                        "K",
                                        "2001:db8::1",
                                        "Mozilla/5.0"),
                                true));
    }

    @Test
    void what_is_not_required_may_be_left_out() {
        OrderSnapshot order = read(LEAST);

        assertThat(order)
                .isEqualTo(
                        new OrderSnapshot(
                                "1001",
                                null,
                                0,
                                OrderState.PLACED,
                                Instant.parse("2026-03-01T12:00:00Z"),
                                null,
                                null,
                                new CustomerRef(null, "ann@example.org", null, null, null, null),
                                new Totals(eur(2000), eur(0), eur(0), eur(0), eur(2000)),
                                List.of(),
                                List.of(),
                                List.of(),
                                Origin.UNKNOWN,
                                Traces.NONE,
                                false));
    }

    @Test
    void without_a_version_the_time_of_change_counts_in_microseconds() {
        String json = LEAST.replace("{\"ext", "{\"updatedAt\":\"1970-01-02T00:00:00.5Z\",\"ext");

        assertThat(read(json).version()).isEqualTo(86_400_500_000L);
    }

    @Test
    void a_version_may_be_a_string_where_numbers_lose_digits() {
        String json = LEAST.replace("{\"ext", "{\"version\":\"9223372036854775807\",\"ext");

        assertThat(read(json).version()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void a_paid_order_without_a_time_was_paid_when_it_was_placed() {
        OrderSnapshot order = read(LEAST.replace("\"placed\"", "\"paid\""));

        assertThat(order.paidAt()).isEqualTo("2026-03-01T12:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "EUR, '\"12.345\"', 1235",
        "EUR, 12.344, 1234",
        "EUR, 1.235e1, 1235",
        "EUR, 0.004999999999999999999999999, 0",
        "EUR, 0e30, 0",
        "JPY, 12.5, 13",
        "KWD, '\"1.2345\"', 1235",
        "EUR, 1000000000000, 100000000000000",
    })
    void an_amount_is_exact_and_rounded_once_half_up(String currency, String amount, long minor) {
        String json =
                LEAST.replace("EUR", currency)
                        .replace("\"items\":\"20.00\"", "\"items\":" + amount);

        assertThat(read(json).totals().items().minor()).isEqualTo(minor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a b\"",
                "\"<script>\"",
                "\"\\u0000\"",
                "\"\\ud800\"",
                "\"12345678901234567890123456789012345678901234567890123456789012345\"",
                "\"\"",
                "null"
            })
    void a_code_that_cannot_be_one_is_left_out_and_the_order_is_taken(String code) {
        OrderSnapshot order =
                read(LEAST.replace("{\"ext", "{\"origin\":{\"code\":" + code + "},\"ext"));

        assertThat(order.origin()).isEqualTo(Origin.UNKNOWN);
    }

    @Test
    void an_order_of_the_next_quarter_of_an_hour_is_a_clock_that_runs_fast() {
        assertThat(orders.read(bytes(placedAt("2026-03-10T00:15:00Z")))).isInstanceOf(Read.class);
        assertRefused(placedAt("2026-03-10T00:15:00.000001Z"), "placedAt", "in_the_future");
    }

    /// In the least order the first text becomes the second; then the field and the code of the
    /// refusal.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "externalId":"1001",        | ``                                     | externalId    | missing
                    "1001"                      | null                                   | externalId    | missing
                    "1001"                      | "  "                                   | externalId    | missing
                    "1001"                      | 1001                                   | externalId    | not_text
                    "1001"                      | ["1001"]                               | externalId    | not_text
                    "1001"                      | "10\\u000001"                          | externalId    | control_character
                    "1001"                      | "10\\u008501"                          | externalId    | control_character
                    "1001"                      | "10\\n01"                              | externalId    | control_character
                    "1001"                      | "\\ud83d"                              | externalId    | lone_surrogate
                    "1001"                      | "\\ude00\\ud83d"                       | externalId    | lone_surrogate
                    "placed"                    | "shipped"                              | state         | not_a_choice
                    "placed"                    | "announced"                            | state         | not_a_choice
                    "placed"                    | "PLACED"                               | state         | not_a_choice
                    "2026-03-01T12:00:00Z"      | "2026-03-01T12:00:00"                  | placedAt      | not_a_time
                    "2026-03-01T12:00:00Z"      | "2026-03-01"                           | placedAt      | not_a_time
                    "2026-03-01T12:00:00Z"      | "2026-02-30T12:00:00Z"                 | placedAt      | not_a_time
                    "2026-03-01T12:00:00Z"      | "2026-03-01T12:00:00+01"               | placedAt      | not_a_time
                    "2026-03-01T12:00:00Z"      | "1969-12-31T23:59:59Z"                 | placedAt      | not_a_time
                    "2026-03-01T12:00:00Z"      | "+12026-03-01T12:00:00Z"               | placedAt      | not_a_time
                    "2026-03-01T12:00:00Z"      | 1772366400                             | placedAt      | not_text
                    "2026-03-01T12:00:00Z"      | "2027-03-01T12:00:00Z"                 | placedAt      | in_the_future
                    "EUR"                       | "EURO"                                 | currency      | unknown_currency
                    "EUR"                       | "eur"                                  | currency      | unknown_currency
                    "EUR"                       | "XXX"                                  | currency      | unknown_currency
                    "EUR"                       | null                                   | currency      | missing
                    {"email":"ann@example.org"} | {}                                     | customer      | missing
                    {"email":"ann@example.org"} | null                                   | customer      | missing
                    {"email":"ann@example.org"} | {"givenName":"Ann"}                    | customer      | missing
                    {"email":"ann@example.org"} | "Ann"                                  | customer      | not_an_object
                    "email"                     | "mail"                                 | customer.mail | unknown_field
                    "email"                     | "\\u0000"                              | customer.?    | unknown_field
                    "20.00","grand":"20.00"     | "20.00"                                | totals.grand  | missing
                    "items":"20.00"             | "items":"-0.01"                        | totals.items  | negative
                    "items":"20.00"             | "items":-1                             | totals.items  | negative
                    "items":"20.00"             | "items":"NaN"                          | totals.items  | not_a_number
                    "items":"20.00"             | "items":"12,30"                        | totals.items  | not_a_number
                    "items":"20.00"             | "items":"1.2.3"                        | totals.items  | not_a_number
                    "items":"20.00"             | "items":"٢٠"                           | totals.items  | not_a_number
                    "items":"20.00"             | "items":" 20"                          | totals.items  | not_a_number
                    "items":"20.00"             | "items":true                           | totals.items  | not_a_number
                    "items":"20.00"             | "items":1e31                           | totals.items  | not_a_number
                    "items":"20.00"             | "items":1e-31                          | totals.items  | not_a_number
                    "items":"20.00"             | "items":1e999999999                    | totals.items  | not_a_number
                    "items":"20.00"             | "items":1e99999999999999999999         | totals.items  | not_a_number
                    "items":"20.00"             | "items":1000000000000.01               | totals.items  | too_large
                    "items":"20.00"             | "items":1e30                           | totals.items  | too_large
                    "items"                     | "discount":"20.01","items"             | totals.discount | discount_above_items
                    "items"                     | "itmes":1,"items"                      | totals.itmes  | unknown_field
                    "totals"                    | "test":"yes","totals"                  | test          | not_a_boolean
                    "totals"                    | "version":-1,"totals"                  | version       | not_a_whole_number
                    "totals"                    | "version":1.0,"totals"                 | version       | not_a_whole_number
                    "totals"                    | "version":9223372036854775808,"totals" | version       | too_large
                    "totals"                    | "version":1,"version":1,"totals"       | version       | duplicate_field
                    "totals"                    | "version":null,"version":1,"totals"    | version       | duplicate_field
                    "items":"20.00"             | "items":"1","items":"20.00"            | totals.items  | duplicate_field
                    "totals"                    | "discounts":[{"code":"A"}],"totals"    | discounts[0].amount | missing
                    "totals"                    | "discounts":{},"totals"                | discounts     | not_a_list
                    "totals"                    | "discounts":[null],"totals"            | discounts[0]  | not_an_object
                    "totals"                    | "refunds":[{"id":"r","amount":"1"}],"totals" | refunds[0].at | missing
                    "totals"                    | "origin":{"code":7},"totals"           | origin.code   | not_text
                    "totals"                    | "__proto__":1,"totals"                 | __proto__     | unknown_field
                    """)
    void a_wrong_order_is_refused_by_field_and_code(
            String from, String to, String field, String code) {
        assertThat(LEAST).contains(from);

        assertRefused(LEAST.replace(from, to), field, code);
    }

    @Test
    void refunds_together_are_at_most_the_items_after_discount() {
        String refunds =
                """
                "discount":"5.00"},"refunds":[
                {"id":"r1","amount":"10.00","at":"2026-03-05T00:00:00Z"},
                {"id":"r2","amount":"5.00","at":"2026-03-05T00:00:00Z"}]}
                """;

        assertThat(read(LEAST.replace("\"20.00\"}}", "\"20.00\"," + refunds)).refunds()).hasSize(2);
        assertRefused(
                LEAST.replace(
                        "\"20.00\"}}", "\"20.00\"," + refunds.replace("\"5.00\",", "\"5.01\",")),
                "refunds[1].amount",
                "refund_above_order");
        assertRefused(
                LEAST.replace("\"20.00\"}}", "\"20.00\"," + refunds.replace("r2", "r1")),
                "refunds[1].id",
                "duplicate_id");
    }

    @Test
    void a_dispute_stands_in_an_order_once() {
        String dispute = "{\"id\":\"d\",\"standing\":\"won\",\"at\":\"2026-03-05T00:00:00Z\"}";
        String json =
                LEAST.replace(
                        "\"totals\"",
                        "\"disputes\":[%s,%s],\"totals\"".formatted(dispute, dispute));

        assertRefused(json, "disputes[1].id", "duplicate_id");
    }

    @Test
    void texts_have_an_end() {
        String name = "\"customer\":{\"givenName\":\"%s\",";
        String page = "\"origin\":{\"landingUrl\":\"%s\"},\"customer\":{";

        read(LEAST.replace("\"customer\":{", name.formatted("n".repeat(200))));
        assertRefused(
                LEAST.replace("\"customer\":{", name.formatted("n".repeat(201))),
                "customer.givenName",
                "too_long");
        assertThat(landingUrl(page.formatted("u".repeat(2000)))).isEqualTo("u".repeat(2000));
    }

    /// Buyers write these; nobody stops an order from being heard by writing too much.
    @Test
    void what_buyers_write_too_long_is_cut_off() {
        String page = "\"origin\":{\"landingUrl\":\"%s\"},\"customer\":{";
        String others =
                """
                "origin":{"utmSource":"%1$s","utmMedium":"%1$s","utmCampaign":"%1$s",
                "utmTerm":"%1$s","utmContent":"%1$s","referrerUrl":"%1$s"},
                "traces":{"userAgent":"%1$s"},"customer":{"""
                        .formatted("u".repeat(5_000));

        assertThat(landingUrl(page.formatted("u".repeat(2001)))).isEqualTo("u".repeat(2000));
        assertThat(landingUrl(page.formatted("a\\u0000\\nb\\ud800"))).isEqualTo("ab");
        assertThat(landingUrl(page.formatted("\\n"))).isNull();
        read(LEAST.replace("\"customer\":{", others));
    }

    private @Nullable String landingUrl(String customer) {
        return read(LEAST.replace("\"customer\":{", customer)).origin().campaign().landingUrl();
    }

    @Test
    void lists_and_documents_have_an_end() {
        String discounts = "{\"amount\":1},".repeat(1_000) + "{\"amount\":1}";

        assertRefused(
                LEAST.replace("\"totals\"", "\"discounts\":[" + discounts + "],\"totals\""),
                "discounts",
                "too_many");
        assertRefused(LEAST + " ".repeat(1 << 20), "", "too_long");
    }

    @Test
    void nesting_ends_at_64() {
        String deep = "{\"externalId\":" + "[".repeat(63) + "]".repeat(63) + "}";
        String deeper = "{\"externalId\":" + "[".repeat(64) + "]".repeat(64) + "}";

        assertRefused(deep, "externalId", "not_text");
        assertRefused(deeper, "externalId" + "[0]".repeat(63), "too_deep");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "{", "{\"a\":1", "{} {}", "{}x", "{'a':1}", "{\"a\":01}", "nul"})
    void what_is_not_one_json_value_is_malformed(String text) {
        assertRefused(text, "", "malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "1", "\"{}\"", "true"})
    void an_order_is_an_object(String text) {
        assertRefused(text, "", "not_an_object");
    }

    @Test
    void an_order_is_utf_8() {
        assertThat(orders.read(LEAST.replace("ann", "änn").getBytes(ISO_8859_1)))
                .isEqualTo(new Refused<>("", "malformed", "must be UTF-8"));
        assertThat(orders.read(LEAST.getBytes(UTF_16))).isInstanceOf(Refused.class);
    }

    @Test
    void a_refusal_says_the_place_and_the_rule_and_nothing_of_the_order() {
        assertThat(orders.read(bytes("{\"secret\" oops}")))
                .isEqualTo(
                        new Refused<>("", "malformed", "must be JSON; line 1, column 11 is not"));
        assertThat(orders.read(bytes(LEAST.replace("\"items\"", "\"tip\":1,\"items\""))))
                .isEqualTo(
                        new Refused<>(
                                "totals.tip",
                                "unknown_field",
                                "known here: [discount, grand, items, shipping, tax]"));
    }

    private OrderSnapshot read(String json) {
        return switch (orders.read(bytes(json))) {
            case Read(OrderSnapshot order) -> order;
            case Refused<OrderSnapshot> refused -> throw new AssertionError(refused);
        };
    }

    private void assertRefused(String json, String field, String code) {
        Reading<OrderSnapshot> reading = orders.read(bytes(json));

        assertThat(reading).isInstanceOf(Refused.class);
        assertThat(((Refused<OrderSnapshot>) reading).field()).isEqualTo(field);
        assertThat(((Refused<OrderSnapshot>) reading).code()).isEqualTo(code);
    }

    private static String placedAt(String time) {
        return LEAST.replace("2026-03-01T12:00:00Z", time);
    }

    private static byte[] bytes(String json) {
        return json.getBytes(UTF_8);
    }

    private static Money eur(long minor) {
        return new Money(minor, EUR);
    }
}
