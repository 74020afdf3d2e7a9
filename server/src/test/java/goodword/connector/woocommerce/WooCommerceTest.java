package goodword.connector.woocommerce;

import static goodword.connector.Samples.money;
import static goodword.connector.Samples.order;
import static goodword.connector.Samples.totals;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import goodword.connector.OrderRules;
import goodword.connector.Reading.Read;
import goodword.connector.Samples;
import goodword.connector.StoreMessage;
import goodword.connector.StoreNews;
import goodword.connector.StoreNews.CustomerNow;
import goodword.connector.StoreNews.Nothing;
import goodword.connector.StoreNews.OrderHint;
import goodword.connector.StoreNews.OrderNow;
import goodword.connector.Verified.Accepted;
import goodword.connector.Verified.Ping;
import goodword.connector.Verified.Rejected;
import goodword.order.DiscountUse;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Deliveries and answers of WooCommerce 7.9, each read to figures that were worked out by hand.
final class WooCommerceTest {
    private static final List<String> SECRET = List.of("whsec_test");
    private static final Instant NOW = Instant.parse("2026-11-21T20:00:00Z");
    private static final Traces BERLIN =
            new Traces(
                    null,
                    null,
                    "Hauptstr. 1, 10115, Berlin, DE",
                    "Friend",
                    "127.0.0.1",
                    "Python-urllib/3.11");

    private final WooCommerce woo = new WooCommerce();

    @Test
    void an_order_with_a_coupon_and_a_refund_is_read_to_the_cent() {
        OrderSnapshot order = delivered("order.updated-refunded-line");

        assertThat(order)
                .isEqualTo(
                        new OrderSnapshot(
                                "13",
                                "13",
                                version("2026-11-21T19:40:06Z"),
                                OrderState.PAID,
                                Instant.parse("2026-11-21T19:39:58Z"),
                                Instant.parse("2026-11-21T19:40:05Z"),
                                null,
                                fay("friend1795289988@example.test"),
                                totals("EUR", "58.81", "8.41", "4.12", "10.36", "64.88"),
                                List.of(new DiscountUse("gw-6b01f384", money("EUR", "8.40"))),
                                List.of(
                                        new Refund(
                                                "18",
                                                money("EUR", "29.40"),
                                                Instant.parse("2026-11-21T19:40:06Z"),
                                                "one mug broken",
                                                false)),
                                List.of(),
                                new Origin(null, "ALICE-7Q2M", null, null, Campaign.NONE),
                                BERLIN,
                                false));
        assertThat(order.totals().net()).isEqualTo(money("EUR", "50.40"));
    }

    @Test
    void an_order_refunded_whole_leaves_nothing_of_the_items() {
        OrderSnapshot order = delivered("order.created-body-fully-refunded");

        assertThat(order.state()).isEqualTo(OrderState.PAID);
        assertThat(order.paidAt()).isEqualTo(order.placedAt());
        assertThat(order.totals())
                .isEqualTo(totals("EUR", "58.81", "8.41", "4.12", "10.36", "64.88"));
        assertThat(order.refunds()).hasSize(1);
        assertThat(order.refunds().getFirst().amount()).isEqualTo(order.totals().net());
        assertThat(order.origin().code()).isNull();
    }

    @Test
    void half_of_an_order_without_shipping_is_half_of_its_items() {
        OrderSnapshot order = delivered("order.updated-partial-refund");

        assertThat(order.totals())
                .isEqualTo(totals("EUR", "42.02", "0.00", "0.00", "7.98", "50.00"));
        assertThat(order.refunds())
                .containsExactly(
                        new Refund(
                                "34",
                                money("EUR", "21.01"),
                                Instant.parse("2026-11-21T19:43:12Z"),
                                "damaged",
                                false));
        assertThat(order.traces())
                .isEqualTo(new Traces(null, null, "x, 10115, Berlin, DE", "B", null, null));
        assertThat(order.customer())
                .isEqualTo(new CustomerRef(null, "rest@example.test", null, "A", "B", null));
    }

    @ParameterizedTest
    @CsvSource({
        "order.created-body-already-cancelled,19,CANCELLED,58.81,11.95,74.88,BOB-1111",
        "order.created-checkout-draft,16,DRAFT,58.81,11.95,74.88,",
        "order.created-classic-checkout,22,PAID,29.40,6.37,39.89,CARLA-99"
    })
    void other_deliveries(
            String sample,
            String id,
            OrderState state,
            String items,
            String tax,
            String grand,
            String code) {
        OrderSnapshot order = delivered(sample);

        assertThat(order.externalId()).isEqualTo(id);
        assertThat(order.state()).isEqualTo(state);
        assertThat(order.totals()).isEqualTo(totals("EUR", items, "0", "4.12", tax, grand));
        assertThat(order.origin().code()).isEqualTo(code);
        assertThat(order.refunds()).isEmpty();
        assertThat(order.paidAt()).isEqualTo(state == OrderState.PAID ? order.placedAt() : null);
    }

    @Test
    void an_account_has_its_id_and_a_guest_has_none() {
        assertThat(delivered("order.created-classic-checkout").customer())
                .isEqualTo(
                        new CustomerRef(
                                "3", "classic1795290102@example.test", "+4930", "Carl", "X", null));
        assertThat(delivered("order.created-rest").customer().externalId()).isNull();
        assertThat(delivered("order.created-rest").paidAt())
                .isEqualTo(Instant.parse("2026-11-21T19:43:07Z"));
    }

    @Test
    void a_customer_is_read() {
        StoreMessage message = Samples.delivery("woocommerce/webhook-customer.created.json");

        assertThat(Samples.one(woo.read("customer.created", message.body())))
                .isEqualTo(
                        new CustomerNow(
                                new CustomerRef(
                                        "2",
                                        "friend1795289988@example.test",
                                        null,
                                        "Fay",
                                        "Friend",
                                        null)));
    }

    @ParameterizedTest
    @CsvSource({
        "21-order,13,PAID",
        "24-order-classic-checkout,22,PAID",
        "30-order-complete,13,PAID",
        "32-order-after-refund,13,PAID",
        "33-order-cancel,19,CANCELLED",
        "43-order-delete,30,PAID",
        "43-order-trash,35,PAID",
        "44-order-create-by-rest,33,PAID"
    })
    void an_order_of_the_api_reads_as_one_of_a_webhook(String sample, String id, OrderState state) {
        OrderSnapshot order =
                order(woo.readAnswer(Samples.answer("woocommerce/" + sample + ".json")));

        assertThat(order.externalId()).isEqualTo(id);
        assertThat(order.state()).isEqualTo(state);
    }

    @Test
    void the_same_order_by_api_and_by_webhook_is_the_same_snapshot() {
        OrderSnapshot asked =
                order(woo.readAnswer(Samples.answer("woocommerce/32-order-after-refund.json")));

        assertThat(asked).isEqualTo(delivered("order.updated-refunded-line"));
    }

    @Test
    void a_page_of_the_api_is_read() {
        List<StoreNews> news =
                ((Read<List<StoreNews>>)
                                woo.readAnswer(Samples.answer("woocommerce/70-poll-orders.json")))
                        .value();

        assertThat(news)
                .extracting(each -> ((OrderNow) each).order().state())
                .containsExactly(OrderState.PAID, OrderState.DRAFT);
    }

    @Test
    void every_captured_delivery_is_the_shops_own() {
        for (String sample :
                List.of(
                        "customer.created",
                        "order.created-body-already-cancelled",
                        "order.created-body-fully-refunded",
                        "order.created-checkout-draft",
                        "order.created-classic-checkout",
                        "order.created-rest",
                        "order.updated-partial-refund",
                        "order.updated-refunded-line")) {
            StoreMessage message = Samples.delivery("woocommerce/webhook-" + sample + ".json");
            assertThat(woo.verify(message, SECRET, NOW)).as(sample).isInstanceOf(Accepted.class);
            assertThat(woo.verify(message, List.of("other"), NOW)).isInstanceOf(Rejected.class);
            assertThat(woo.verify(message, List.of("new", "whsec_test"), NOW))
                    .isInstanceOf(Accepted.class);
        }
    }

    @Test
    void the_ping_is_answered_and_nothing_like_it() {
        StoreMessage ping = Samples.delivery("woocommerce/webhook-ping.json");

        assertThat(woo.verify(ping, SECRET, NOW)).isEqualTo(new Ping());
        for (String other : List.of("webhook_id=x", "webhook_id=1&x=2", "webhook_id=1\n", "")) {
            assertThat(woo.verify(new StoreMessage(Map.of(), other.getBytes(UTF_8)), SECRET, NOW))
                    .isInstanceOf(Rejected.class);
        }
    }

    /// Two orders of one second share the id of their delivery.
    @Test
    void the_key_is_of_topic_and_bytes_and_never_of_the_delivery() {
        StoreMessage one = Samples.delivery("woocommerce/webhook-order.created-rest.json");
        StoreMessage other =
                Samples.delivery("woocommerce/webhook-order.created-classic-checkout.json");
        String delivery = "x-wc-webhook-delivery-id";

        String key = key(one);
        assertThat(key(with(one, delivery, "5bc8a6f4ee7c30b898780d3bd7142a65"))).isEqualTo(key);
        assertThat(key(with(one, "x-wc-webhook-topic", "order.updated"))).isNotEqualTo(key);
        assertThat(key(with(other, delivery, "5bc8a6f4ee7c30b898780d3bd7142a65")))
                .isNotEqualTo(key);
    }

    @Test
    void a_secret_may_be_copied_with_entities() {
        assertThat(woo.secretOf(" a&amp;b&quot;c&#039;&lt;&gt; ")).isEqualTo("a&b\"c'<>");
        assertThat(woo.secretOf("a&b\"c")).isEqualTo("a&b\"c");
    }

    @Test
    void what_is_deleted_is_looked_up() {
        assertThat(Samples.one(woo.read("order.deleted", "{\"id\":35}".getBytes(UTF_8))))
                .isEqualTo(new OrderHint("35"));
    }

    /// The topic is not signed: whoever caught an order may send it under another.
    @Test
    void an_order_sent_again_under_another_topic_is_still_that_order() {
        byte[] body = Samples.delivery("woocommerce/webhook-order.created-rest.json").body();

        assertThat(order(woo.read("order.deleted", body)).state()).isEqualTo(OrderState.PAID);
        assertThat(Samples.one(woo.read("customer.updated", body))).isInstanceOf(Nothing.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"coupon.updated", "product.created", "action.anything", "unreadable"})
    void other_topics_say_nothing(String topic) {
        assertThat(Samples.one(woo.read(topic, "{\"id\":1}".getBytes(UTF_8))))
                .isInstanceOf(Nothing.class);
    }

    @ParameterizedTest
    @CsvSource({
        "pending,,DRAFT",
        "checkout-draft,,DRAFT",
        "on-hold,,PLACED",
        "processing,,PAID",
        "completed,,PAID",
        "refunded,,PAID",
        "cancelled,,CANCELLED",
        "failed,,CANCELLED",
        "trash,,DELETED",
        "awaiting-shipment,2026-03-01T13:00:00,PAID",
        "awaiting-shipment,,PLACED"
    })
    void states(String status, @Nullable String paid, OrderState state) {
        assertThat(order(woo.read("order.updated", small(status, paid))).state()).isEqualTo(state);
    }

    @Test
    void a_fee_below_zero_is_a_discount_and_one_above_is_no_goods() {
        String text =
                new String(small("processing", null), UTF_8)
                        .replace(
                                "\"refunds\"",
                                "\"fee_lines\":[{\"total\":\"-2.50\"},{\"total\":\"4\"}],\"refunds\"");

        assertThat(order(woo.read("order.updated", text.getBytes(UTF_8))).totals())
                .isEqualTo(totals("EUR", "20.00", "5.50", "0", "0", "17.00"));
    }

    @Test
    void what_woocommerce_knows_of_the_visit_is_read_and_nothing_in_it_stops_an_order() {
        String meta =
                """
                "meta_data":{"3":{"key":"_wc_order_attribution_session_entry",
                "value":"https://shop.example/m?ref=ann-7&utm_source=mail&utm_term=%%"},
                "4":{"key":"_wc_order_attribution_source_type","value":"utm"},
                "5":{"key":"_wc_order_attribution_referrer","value":"https://search.example/"},
                "6":{"key":"_goodword_ref","value":"' OR 1=1--"},
                "7":{"key":"_wc_order_attribution_utm_campaign","value":{"a":[]}},
                "8":{"key":["x"],"value":null}, "9":7},"refunds"
                """;
        String text = new String(small("processing", null), UTF_8).replace("\"refunds\"", meta);

        assertThat(order(woo.read("order.updated", text.getBytes(UTF_8))).origin())
                .isEqualTo(
                        new Origin(
                                "utm",
                                "ann-7",
                                null,
                                null,
                                new Campaign(
                                        "mail",
                                        null,
                                        null,
                                        null,
                                        null,
                                        "https://shop.example/m?ref=ann-7&utm_source=mail&utm_term=%%",
                                        "https://search.example/")));
    }

    @Test
    void refunds_round_together_and_never_come_to_more_than_the_items() {
        String text =
                new String(small("processing", null), UTF_8)
                        .replace(
                                "\"refunds\":[]",
                                "\"refunds\":[{\"id\":1,\"total\":\"-5.665\"},"
                                        + "{\"id\":2,\"total\":\"-5.665\"},{\"id\":3,\"total\":\"-9\"}]");

        assertThat(order(woo.read("order.updated", text.getBytes(UTF_8))).refunds())
                .extracting(Refund::amount)
                .containsExactly(money("EUR", "5.67"), money("EUR", "5.66"), money("EUR", "5.67"));
    }

    private OrderSnapshot delivered(String sample) {
        StoreMessage message = Samples.delivery("woocommerce/webhook-" + sample + ".json");
        Accepted accepted = (Accepted) woo.verify(message, SECRET, NOW);
        return order(woo.read(accepted.topic(), message.body()));
    }

    private String key(StoreMessage message) {
        return ((Accepted) woo.verify(message, SECRET, NOW)).key();
    }

    private static StoreMessage with(StoreMessage message, String header, String value) {
        Map<String, String> headers = new TreeMap<>(message.headers());
        headers.put(header, value);
        return new StoreMessage(headers, message.body());
    }

    private static byte[] small(String status, @Nullable String paid) {
        return """
        {"id":1,"status":"%s","currency":"EUR","date_created_gmt":"2026-03-01T12:00:00",
         "date_paid_gmt":%s,"total":"17.00","billing":{"email":"a@example.test"},
         "line_items":[{"subtotal":"20","total":"17"}],"refunds":[]}
        """
                .formatted(status, paid == null ? "null" : "\"" + paid + "\"")
                .getBytes(UTF_8);
    }

    private static CustomerRef fay(String email) {
        return new CustomerRef(null, email, "+4930123", "Fay", "Friend", null);
    }

    private static long version(String time) {
        return OrderRules.version(null, Instant.parse(time));
    }
}
