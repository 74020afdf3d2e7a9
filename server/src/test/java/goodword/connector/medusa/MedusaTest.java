package goodword.connector.medusa;

import static goodword.connector.Samples.money;
import static goodword.connector.Samples.order;
import static goodword.connector.Samples.totals;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import goodword.connector.OrderRules;
import goodword.connector.Samples;
import goodword.connector.StoreMessage;
import goodword.connector.StoreNews.CustomerNow;
import goodword.connector.StoreNews.Nothing;
import goodword.connector.StoreNews.OrderHint;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a trial companion sent from a store on Medusa 2.21, read to figures worked out by hand.
final class MedusaTest {
    private static final String ORDER = "order_01M7ZSG8MJMR5JEWERJDYF1QWX";
    private static final Traces BERLIN =
            new Traces(null, null, "Hauptstr. 1, 10115, Berlin, de", "Friend", null, null);
    private static final List<DiscountUse> COUPON =
            List.of(new DiscountUse("GW-6B01F1B1", money("EUR", "10.00")));
    private static final CustomerRef FAY =
            new CustomerRef(
                    "cus_01M7ZSG72K6H3RWKKMWBQAP0ZH",
                    "friend1795289521@example.test",
                    null,
                    "Fay",
                    "Friend",
                    null);

    private final Medusa medusa = new Medusa();

    @Test
    void an_order_that_is_authorised_is_placed_and_not_paid() {
        OrderSnapshot order = delivered("order.placed");

        assertThat(order)
                .isEqualTo(
                        new OrderSnapshot(
                                ORDER,
                                "2",
                                version("2026-11-21T19:32:03.095Z"),
                                OrderState.PLACED,
                                Instant.parse("2026-11-21T19:32:02.839Z"),
                                null,
                                null,
                                FAY,
                                totals("EUR", "69.98", "10.00", "10.00", "13.30", "83.28"),
                                COUPON,
                                List.of(),
                                List.of(),
                                new Origin(null, "ALICE-7Q2M", null, null, Campaign.NONE),
                                BERLIN,
                                false));
    }

    /// 20 of 71.3762 for items with tax, of which 59.98 is without: 16.81. The store's own total
    /// has shrunk to 63.2762 and does not count.
    @Test
    void a_refund_of_money_is_split_and_leaves_the_totals_as_they_were() {
        OrderSnapshot order = delivered("order.updated");

        assertThat(order)
                .isEqualTo(
                        new OrderSnapshot(
                                ORDER,
                                "2",
                                version("2026-11-21T19:32:12.458Z"),
                                OrderState.PAID,
                                Instant.parse("2026-11-21T19:32:02.839Z"),
                                Instant.parse("2026-11-21T19:32:07.283Z"),
                                null,
                                FAY,
                                totals("EUR", "69.98", "10.00", "10.00", "13.30", "83.28"),
                                COUPON,
                                List.of(
                                        new Refund(
                                                "ref_01M7ZSGE6VBMGGBHTS8NTYH3ZD",
                                                money("EUR", "16.81"),
                                                Instant.parse("2026-11-21T19:32:08.539Z"),
                                                "one mug broken",
                                                false)),
                                List.of(),
                                new Origin(null, "ALICE-7Q2M", null, null, Campaign.NONE),
                                BERLIN,
                                false));
    }

    @Test
    void a_guest_is_known_by_the_address_alone() {
        OrderSnapshot order = delivered("order.canceled");

        assertThat(order.state()).isEqualTo(OrderState.CANCELLED);
        assertThat(order.cancelledAt()).isEqualTo(Instant.parse("2026-11-21T19:32:10.917Z"));
        assertThat(order.paidAt()).isNull();
        assertThat(order.version()).isEqualTo(version("2026-11-21T19:32:10.919Z"));
        assertThat(order.totals()).isEqualTo(totals("EUR", "25", "0", "10", "6.65", "41.65"));
        assertThat(order.customer())
                .isEqualTo(new CustomerRef(null, "guest@example.test", null, null, null, null));
        assertThat(order.origin().code()).isEqualTo("BOB-1111");
        assertThat(order.discounts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"payment.captured", "payment.refunded"})
    void a_payment_alone_is_a_hint(String type) {
        byte[] body = Samples.delivery("medusa/webhook-" + type + ".json").body();

        assertThat(Samples.one(medusa.read(type, body))).isEqualTo(new OrderHint(ORDER));
    }

    @Test
    void what_the_stores_own_bus_says_is_a_hint() {
        byte[] body = Samples.bytes("facts/webhook-payloads/medusa.order-placed.json");

        assertThat(Samples.one(medusa.read("order.placed", body)))
                .isEqualTo(new OrderHint("order_01JD0000000000000000000000"));
    }

    @Test
    void a_customer_is_read() {
        byte[] body = Samples.delivery("medusa/webhook-customer.created.json").body();

        assertThat(Samples.one(medusa.read("customer.created", body)))
                .isEqualTo(
                        new CustomerNow(
                                new CustomerRef(
                                        "cus_01M7ZSHQRRK0BAQTE4NRARKZQN",
                                        "p2-1795289570@example.test",
                                        null,
                                        null,
                                        null,
                                        null)));
    }

    /// The trial companion signed with the secret as text; ours, and everybody else's library,
    /// signs with the bytes that it stands for.
    @Test
    void the_trials_signatures_are_not_those_of_our_companion() {
        StoreMessage message = Samples.delivery("medusa/webhook-order.placed.json");
        Instant sent = Instant.ofEpochSecond(1_795_289_523);

        assertThat(medusa.verify(message, List.of("whsec_test"), sent))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void an_answer_that_was_not_asked_for_enough_is_a_hint() {
        assertThat(Samples.one(medusa.readAnswer(Samples.answer("medusa/22-admin-order.json"))))
                .isEqualTo(new OrderHint(ORDER));
        assertThat(Samples.json("store-samples/medusa/70-poll-orders.json")).isNotNull();
        assertThat(medusa.readAnswer(Samples.answer("medusa/70-poll-orders.json")).toString())
                .contains("OrderHint[externalId=order_01M7ZSFMP7D4QCRJQT99N6GF89]")
                .contains("OrderHint[externalId=order_01M7ZSGBD3J4A64J8X9W6Z11KD]");
    }

    @Test
    void an_answer_with_all_fields_reads_as_the_message_does() {
        String object =
                Samples.json("store-samples/medusa/webhook-order.updated.json")
                        .path("body")
                        .path("object")
                        .toString();

        assertThat(order(medusa.readAnswer(("{\"order\":" + object + "}").getBytes(UTF_8))))
                .isEqualTo(delivered("order.updated"));
    }

    @Test
    void other_types_say_nothing() {
        byte[] body = "{\"object\":{\"id\":\"x\"}}".getBytes(UTF_8);

        for (String type : List.of("customer.deleted", "product.created", "unreadable")) {
            assertThat(Samples.one(medusa.read(type, body))).isInstanceOf(Nothing.class);
        }
        assertThat(Samples.one(medusa.read("payment.captured", body))).isInstanceOf(Nothing.class);
    }

    private OrderSnapshot delivered(String type) {
        byte[] body = Samples.delivery("medusa/webhook-" + type + ".json").body();
        return order(medusa.read(type, body));
    }

    private static long version(String time) {
        return OrderRules.version(null, Instant.parse(time));
    }
}
