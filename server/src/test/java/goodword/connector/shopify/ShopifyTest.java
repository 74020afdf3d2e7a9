package goodword.connector.shopify;

import static goodword.connector.Samples.money;
import static goodword.connector.Samples.order;
import static goodword.connector.Samples.totals;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import goodword.connector.OrderRules;
import goodword.connector.Samples;
import goodword.connector.StoreMessage;
import goodword.connector.StoreNews;
import goodword.connector.StoreNews.CustomerAsks;
import goodword.connector.StoreNews.CustomerErased;
import goodword.connector.StoreNews.CustomerNow;
import goodword.connector.StoreNews.DisputeNow;
import goodword.connector.StoreNews.Nothing;
import goodword.connector.StoreNews.OrderHint;
import goodword.connector.StoreNews.StoreForgotten;
import goodword.connector.Verified.Accepted;
import goodword.connector.Verified.Rejected;
import goodword.order.DiscountUse;
import goodword.order.Dispute;
import goodword.order.OrderSnapshot;
import goodword.order.OrderState;
import goodword.order.Origin;
import goodword.order.Origin.Campaign;
import goodword.order.Refund;
import goodword.order.Traces;
import goodword.person.CustomerRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Messages built to Shopify's documented shape, read to figures worked out by hand.
final class ShopifyTest {
    private static final List<String> SECRET = List.of("shpss_test");
    private static final Instant NOW = Instant.parse("2026-11-21T20:00:00Z");
    private static final String ID = "820982911946154508";
    private static final CustomerRef FAY =
            new CustomerRef("6940095564", "fay@example.test", null, "Fay", "Friend", null);

    private final Shopify shopify = new Shopify();

    /// 59.98 with 9.58 of tax in it is 50.40; 69.98 without the same share is 58.80.
    @Test
    void an_order_whose_prices_contain_tax() {
        OrderSnapshot order = orderOf("orders-create");

        assertThat(order)
                .isEqualTo(
                        new OrderSnapshot(
                                ID,
                                "#1042",
                                version("2026-11-21T10:15:03Z"),
                                OrderState.PAID,
                                Instant.parse("2026-11-21T10:15:02Z"),
                                Instant.parse("2026-11-21T10:15:02Z"),
                                null,
                                FAY,
                                totals("EUR", "58.80", "8.40", "4.90", "9.58", "64.88"),
                                List.of(new DiscountUse("GW-7Q2M-9KXD", money("EUR", "10.00"))),
                                List.of(),
                                List.of(),
                                new Origin(
                                        "web",
                                        "ALICE-7Q2M",
                                        null,
                                        null,
                                        new Campaign(
                                                "goodword",
                                                null,
                                                null,
                                                null,
                                                null,
                                                "/?ref=ALICE-7Q2M&utm_source=goodword",
                                                "https://wa.me/")),
                                new Traces(null, null, null, null, "203.0.113.7", null),
                                false));
    }

    @Test
    void a_cancelled_order() {
        OrderSnapshot order = orderOf("orders-cancelled");

        assertThat(order.state()).isEqualTo(OrderState.CANCELLED);
        assertThat(order.cancelledAt()).isEqualTo(Instant.parse("2026-11-22T09:00:00Z"));
        assertThat(order.version()).isEqualTo(version("2026-11-22T09:00:01Z"));
    }

    @Test
    void an_order_whose_prices_are_without_tax() {
        String text =
                text("orders-create")
                        .replace("\"taxes_included\":true", "\"taxes_included\":false")
                        .replace("\"total_price\":\"64.88\"", "\"total_price\":\"74.46\"");

        assertThat(order(shopify.read("orders/updated", text.getBytes(UTF_8))).totals())
                .isEqualTo(totals("EUR", "69.98", "10.00", "4.90", "9.58", "74.46"));
    }

    /// One of two mugs: 29.99 with 4.79 of tax in it.
    @Test
    void goods_that_came_back_count_as_what_was_paid_for_them() {
        OrderSnapshot order = refunded(text("refunds-create"));

        assertThat(order.refunds())
                .containsExactly(
                        new Refund(
                                "890088186047892319",
                                money("EUR", "25.20"),
                                Instant.parse("2026-11-22T09:00:00Z"),
                                "one mug broken",
                                false));
    }

    /// 10.00 of 59.98 with tax is 8.40 of the 50.40 without.
    @Test
    void money_without_goods_is_split() {
        OrderSnapshot order = refunded(payload("shopify.refunds-create.money-only"));

        assertThat(order.refunds())
                .extracting(Refund::amount)
                .containsExactly(money("EUR", "8.40"));
    }

    @Test
    void a_refund_that_has_not_gone_through_counts_nothing() {
        String pending =
                payload("shopify.refunds-create.money-only").replace("\"success\"", "\"pending\"");

        assertThat(refunded(pending).refunds()).isEmpty();
    }

    @Test
    void a_refund_alone_is_a_hint() {
        assertThat(news("refunds/create", text("refunds-create"))).isEqualTo(new OrderHint(ID));
        assertThat(news("refunds/create", payload("shopify.refunds-create.partial")))
                .isEqualTo(new OrderHint(ID));
    }

    @ParameterizedTest
    @CsvSource({
        "paid,PAID",
        "partially_refunded,PAID",
        "refunded,PAID",
        "pending,PLACED",
        "authorized,PLACED",
        "partially_paid,PLACED",
        "voided,PLACED"
    })
    void states(String status, OrderState state) {
        String text =
                text("orders-create")
                        .replace(
                                "\"financial_status\":\"paid\"",
                                "\"financial_status\":\"" + status + "\"");

        assertThat(order(shopify.read("orders/paid", text.getBytes(UTF_8))).state())
                .isEqualTo(state);
    }

    @Test
    void customers_come_and_are_forgotten() {
        assertThat(news("customers/create", text("customers-create")))
                .isEqualTo(new CustomerNow(FAY));
        assertThat(news("customers/redact", text("customers-redact")))
                .isEqualTo(
                        new CustomerErased(
                                new CustomerRef(
                                        "6940095564", "fay@example.test", null, null, null, null)));
        assertThat(news("customers/redact", payload("shopify.customers-redact")))
                .isEqualTo(
                        new CustomerErased(
                                new CustomerRef(
                                        "115310627314723954",
                                        "friend@example.com",
                                        "+4915112345678",
                                        null,
                                        null,
                                        null)));
    }

    @Test
    void a_customer_asks_and_a_store_is_to_be_forgotten() {
        assertThat(news("customers/data_request", text("customers-data_request")))
                .isEqualTo(
                        new CustomerAsks(
                                new CustomerRef(
                                        "6940095564", "fay@example.test", null, null, null, null),
                                "9999"));
        assertThat(news("customers/data_request", payload("shopify.customers-data_request")))
                .isInstanceOf(CustomerAsks.class);
        assertThat(news("shop/redact", text("shop-redact"))).isEqualTo(new StoreForgotten());
        assertThat(news("shop/redact", payload("shopify.shop-redact")))
                .isEqualTo(new StoreForgotten());
    }

    /// The topic is not signed: whoever caught an order may send it under another.
    @Test
    void an_order_sent_again_as_an_erasure_erases_nobody() {
        assertThat(news("customers/redact", text("orders-create"))).isInstanceOf(Nothing.class);
        assertThat(news("customers/update", text("orders-create"))).isInstanceOf(Nothing.class);
        assertThat(news("customers/redact", text("customers-create"))).isInstanceOf(Nothing.class);
        assertThat(news("shop/redact", text("customers-redact"))).isInstanceOf(Nothing.class);
        assertThat(news("customers/data_request", text("customers-redact")))
                .isInstanceOf(Nothing.class);
    }

    @ParameterizedTest
    @CsvSource({
        "needs_response,OPEN",
        "under_review,OPEN",
        "won,WON",
        "lost,LOST",
        "accepted,LOST",
        "charge_refunded,LOST"
    })
    void disputes(String status, Dispute.Standing standing) {
        String text = payload("shopify.disputes-create").replace("needs_response", status);

        assertThat(news("disputes/update", text))
                .isEqualTo(
                        new DisputeNow(
                                ID,
                                new Dispute(
                                        "598735659",
                                        standing,
                                        Instant.parse("2026-12-01T00:00:00Z"))));
    }

    @Test
    void an_edit_and_a_deletion_are_hints() {
        assertThat(news("orders/edited", "{\"order_edit\":{\"id\":1,\"order_id\":" + ID + "}}"))
                .isEqualTo(new OrderHint(ID));
        assertThat(news("orders/delete", "{\"id\":" + ID + "}")).isEqualTo(new OrderHint(ID));
    }

    @Test
    void an_order_of_the_api_reads_as_one_of_a_webhook() {
        String answer = "{\"orders\":[" + text("orders-create") + "]}";

        assertThat(order(shopify.readAnswer(answer.getBytes(UTF_8))))
                .isEqualTo(orderOf("orders-create"));
    }

    @Test
    void every_message_is_held_against_the_secret() {
        for (String sample :
                List.of(
                        "orders-create",
                        "orders-cancelled",
                        "refunds-create",
                        "customers-create",
                        "customers-redact",
                        "customers-data_request",
                        "shop-redact")) {
            StoreMessage message = sample(sample);
            assertThat(shopify.verify(message, SECRET, NOW)).isInstanceOf(Accepted.class);
            assertThat(shopify.verify(message, List.of("other"), NOW)).isInstanceOf(Rejected.class);
        }
    }

    /// A delivery that is tried again, and the same event through another subscription.
    @Test
    void the_key_is_of_the_event_in_its_topic() {
        StoreMessage message = sample("orders-create");
        String key = key(message);

        assertThat(key(with(message, "x-shopify-webhook-id", "other"))).isEqualTo(key);
        assertThat(key(with(message, "x-shopify-topic", "orders/updated"))).isNotEqualTo(key);
        assertThat(key(with(message, "x-shopify-event-id", "other"))).isNotEqualTo(key);
        assertThat(key(sample("orders-cancelled"))).isNotEqualTo(key);
    }

    private OrderSnapshot refunded(String refund) {
        String text =
                text("orders-create").replace("\"refunds\":[]", "\"refunds\":[" + refund + "]");
        return order(shopify.read("orders/updated", text.getBytes(UTF_8)));
    }

    private OrderSnapshot orderOf(String sample) {
        Accepted accepted = (Accepted) shopify.verify(sample(sample), SECRET, NOW);
        return order(shopify.read(accepted.topic(), sample(sample).body()));
    }

    private StoreNews news(String topic, String text) {
        return Samples.one(shopify.read(topic, text.getBytes(UTF_8)));
    }

    private String key(StoreMessage message) {
        return ((Accepted) shopify.verify(message, SECRET, NOW)).key();
    }

    private static StoreMessage with(StoreMessage message, String header, String value) {
        Map<String, String> headers = new TreeMap<>(message.headers());
        headers.put(header, value);
        byte[] body = message.body();
        return new StoreMessage(headers, body);
    }

    private static StoreMessage sample(String name) {
        return Samples.delivery("shopify/constructed-" + name + ".json");
    }

    private static String text(String sample) {
        return new String(sample(sample).body(), UTF_8);
    }

    private static String payload(String name) {
        return Samples.json("facts/webhook-payloads/" + name + ".json").toString();
    }

    private static long version(String time) {
        return OrderRules.version(null, Instant.parse(time));
    }
}
