package goodword.connector.vendure;

import static goodword.connector.Samples.money;
import static goodword.connector.Samples.order;
import static goodword.connector.Samples.totals;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import goodword.connector.OrderRules;
import goodword.connector.Reading.Refused;
import goodword.connector.Samples;
import goodword.connector.StoreNews.CustomerNow;
import goodword.connector.StoreNews.Nothing;
import goodword.connector.StoreNews.OrderHint;
import goodword.order.DiscountUse;
import goodword.order.OrderSnapshot;
import goodword.order.OrderState;
import goodword.order.Origin;
import goodword.order.Origin.Campaign;
import goodword.order.Refund;
import goodword.order.Totals;
import goodword.order.Traces;
import goodword.person.CustomerRef;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a trial companion sent from a store on Vendure 3.7, read to figures worked out by hand.
final class VendureTest {
    private static final Totals PLACED = totals("USD", "69.98", "10.00", "5.00", "12.00", "76.98");
    private static final CustomerRef FAY =
            new CustomerRef("1", "friend1795289901@example.test", null, "Fay", "Friend", null);

    private final Vendure vendure = new Vendure();

    @Test
    void an_order_with_its_money_back_in_part() {
        OrderSnapshot order = delivered("refund.state", "refund.state");

        assertThat(order)
                .isEqualTo(
                        new OrderSnapshot(
                                "1",
                                "YSZUHXR48C3MQ2R2",
                                version("2026-11-21T19:38:27.339Z"),
                                OrderState.PAID,
                                Instant.parse("2026-11-21T19:38:24.601Z"),
                                Instant.parse("2026-11-21T19:38:24.601Z"),
                                null,
                                FAY,
                                PLACED,
                                List.of(new DiscountUse("GW-6B01F32D", money("USD", "10.00"))),
                                List.of(
                                        new Refund(
                                                "1",
                                                money("USD", "16.67"),
                                                Instant.parse("2026-11-21T19:38:27.339Z"),
                                                "one mug broken",
                                                false)),
                                List.of(),
                                new Origin(null, "ALICE-7Q2M", null, null, Campaign.NONE),
                                new Traces(
                                        null,
                                        null,
                                        "Hauptstr. 1, 10115, Berlin, DE",
                                        "Friend",
                                        null,
                                        null),
                                false));
    }

    @ParameterizedTest
    @CsvSource({
        "order.placed,order.placed,PLACED,2026-11-21T19:38:25.125Z",
        "order.state,order.state-PaymentAuthorized,PLACED,2026-11-21T19:38:24.965Z",
        "order.state,order.state-PaymentSettled,PAID,2026-11-21T19:38:27.293Z"
    })
    void an_order_is_paid_when_its_payment_is_settled(
            String type, String sample, OrderState state, String readAt) {
        OrderSnapshot order = delivered(type, sample);

        assertThat(order.state()).isEqualTo(state);
        assertThat(order.version()).isEqualTo(version(readAt));
        assertThat(order.totals()).isEqualTo(PLACED);
        assertThat(order.refunds()).isEmpty();
    }

    /// The store has taken every unit out of the cancelled order; here it is what was placed.
    @Test
    void a_cancelled_order_keeps_its_figures_and_its_refund() {
        OrderSnapshot order = delivered("order.state", "order.state-Cancelled");

        assertThat(order.state()).isEqualTo(OrderState.CANCELLED);
        assertThat(order.totals()).isEqualTo(PLACED);
        assertThat(order.refunds())
                .extracting(Refund::amount)
                .containsExactly(money("USD", "16.67"));
    }

    /// One of two units is cancelled, which halves what is left of the discount as well.
    @Test
    void a_unit_that_is_cancelled_and_given_back_is_taken_off_once() {
        OrderSnapshot order =
                order(
                        vendure.read(
                                "order.state",
                                settled("\"quantity\":1,\"orderPlacedQuantity\":2", -500, 3499)));

        assertThat(order.totals()).isEqualTo(PLACED);
    }

    @ParameterizedTest
    @CsvSource({"payment.state,1", "refund.created,1"})
    void an_id_alone_is_a_hint(String type, String id) {
        byte[] body = Samples.delivery("vendure/webhook-" + type + ".json").body();

        assertThat(Samples.one(vendure.read(type, body))).isEqualTo(new OrderHint(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"coupon.assigned", "coupon.removed"})
    void a_coupon_in_a_basket_says_nothing(String type) {
        byte[] body = Samples.delivery("vendure/webhook-" + type + ".json").body();

        assertThat(Samples.one(vendure.read(type, body))).isInstanceOf(Nothing.class);
    }

    @Test
    void a_customer_is_read() {
        byte[] body = Samples.delivery("vendure/webhook-customer.created.json").body();

        assertThat(Samples.one(vendure.read("customer.created", body)))
                .isEqualTo(new CustomerNow(FAY));
    }

    @Test
    void an_answer_that_was_not_asked_for_enough_is_a_hint() {
        assertThat(Samples.one(vendure.readAnswer(Samples.answer("vendure/32-admin-order.json"))))
                .isEqualTo(new OrderHint("1"));
        assertThat(vendure.readAnswer(Samples.answer("vendure/70-poll-orders.json")).toString())
                .contains("OrderHint[externalId=2]")
                .contains("OrderHint[externalId=1]");
    }

    @Test
    void an_answer_with_all_fields_reads_as_the_message_does() {
        String order =
                Samples.json("store-samples/vendure/webhook-order.placed.json")
                        .path("body")
                        .path("object")
                        .path("order")
                        .toString();
        String answer = "{\"data\":{\"orders\":{\"items\":[" + order + "]}}}";

        assertThat(order(vendure.readAnswer(answer.getBytes(UTF_8))).totals()).isEqualTo(PLACED);
    }

    @ParameterizedTest
    @CsvSource({
        "AddingItems,Authorized,DRAFT",
        "ArrangingPayment,Authorized,DRAFT",
        "PaymentAuthorized,Authorized,PLACED",
        "Shipped,Authorized,PLACED",
        "Shipped,Settled,PAID",
        "Delivered,Settled,PAID",
        "Modifying,Settled,PAID",
        "AwaitingPickup,Settled,PAID",
        "AwaitingPickup,Declined,PLACED",
        "Cancelled,Settled,CANCELLED"
    })
    void states(String state, String payment, OrderState expected) {
        String text =
                new String(settled("\"quantity\":2,\"orderPlacedQuantity\":2", -1000, 6998), UTF_8)
                        .replace("PaymentSettled", state)
                        .replace("\"Settled\"", "\"" + payment + "\"");

        assertThat(order(vendure.read("order.state", text.getBytes(UTF_8))).state())
                .isEqualTo(expected);
    }

    @Test
    void a_store_may_keep_its_money_with_other_decimals() {
        String text =
                new String(settled("\"quantity\":2,\"orderPlacedQuantity\":2", -1000, 6998), UTF_8);

        assertThat(
                        order(
                                        vendure.read(
                                                "order.state",
                                                text.replace(
                                                                "{\"type\"",
                                                                "{\"precision\":3,\"type\"")
                                                        .getBytes(UTF_8)))
                                .totals())
                .isEqualTo(totals("USD", "7.00", "1.00", "0.50", "1.20", "7.70"));
        assertThat(
                        vendure.read(
                                "order.state",
                                text.replace("{\"type\"", "{\"precision\":9,\"type\"")
                                        .getBytes(UTF_8)))
                .isInstanceOf(Refused.class);
    }

    private OrderSnapshot delivered(String type, String sample) {
        byte[] body = Samples.delivery("vendure/webhook-" + sample + ".json").body();
        return order(vendure.read(type, body));
    }

    private static byte[] settled(String quantities, int discount, int linePrice) {
        return """
        {"type":"order.state","timestamp":"2026-11-21T19:38:27.293Z","object":{"order":{
         "id":"4f6a","code":"Y","state":"PaymentSettled","currencyCode":"USD",
         "orderPlacedAt":"2026-11-21T19:38:24.601Z","subTotal":5998,"subTotalWithTax":7198,
         "shipping":500,"shippingWithTax":500,"total":6498,"totalWithTax":7698,
         "customer":{"emailAddress":"a@example.test"},
         "lines":[{%s,"unitPrice":3499,"linePrice":%d,"taxRate":20,
           "discounts":[{"amount":%d}]}],
         "payments":[{"amount":7698,"state":"Settled"}]}}}
        """
                .formatted(quantities, linePrice, discount)
                .getBytes(UTF_8);
    }

    private static long version(String time) {
        return OrderRules.version(null, Instant.parse(time));
    }
}
