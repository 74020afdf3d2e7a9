package goodword.connector;

import static goodword.connector.Samples.money;
import static goodword.connector.Samples.order;
import static goodword.connector.Samples.totals;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import goodword.connector.Reading.Read;
import goodword.connector.Reading.Refused;
import goodword.connector.StoreNews.Nothing;
import goodword.order.DiscountUse;
import goodword.order.OrderSnapshot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The shared mutations on every shared payload and sample: never an exception, and for the orders
/// of Shopify and WooCommerce the result that each mutation asks for.
final class PayloadMutationTest {
    private static final String SHOPIFY = "shopify.orders-paid";
    private static final String WOO = "woo.order-created";
    private static final List<String> PAYLOADS =
            List.of(
                    "bigcommerce.order-statusUpdated",
                    "medusa.order-placed",
                    "shopify.customers-data_request",
                    "shopify.customers-redact",
                    "shopify.disputes-create",
                    "shopify.orders-cancelled",
                    SHOPIFY,
                    "shopify.refunds-create.money-only",
                    "shopify.refunds-create.partial",
                    "shopify.shop-redact",
                    "stripe.charge-dispute-created",
                    "stripe.charge-refunded",
                    WOO,
                    "woo.order-deleted",
                    "woo.order-updated.partial-refund",
                    "woo.order-updated.refunded");
    private static final List<String> TOPICS =
            List.of(
                    "orders/updated",
                    "refunds/create",
                    "customers/redact",
                    "customers/update",
                    "disputes/create",
                    "order.updated",
                    "order.deleted",
                    "order.placed",
                    "payment.refunded",
                    "refund.state",
                    "customer.created");

    /// The names under which WooCommerce has what the mutations name as Shopify does.
    private static final Map<String, String> WOO_NAMES =
            Map.of(
                    "total_price", "total",
                    "created_at", "date_created_gmt",
                    "updated_at", "date_modified_gmt",
                    "discount_codes", "coupon_lines",
                    "note_attributes", "meta_data");

    @Test
    void nothing_but_a_refusal_comes_of_any_of_them() {
        int read = 0;
        for (JsonNode payload : everything()) {
            for (JsonNode variant : variants()) {
                byte[] body = mutated(payload, variant, Map.of());
                for (Dialect dialect : Dialects.all()) {
                    for (String topic : variant.has("size") ? TOPICS.subList(0, 1) : TOPICS) {
                        assertThat(dialect.read(topic, body)).isNotNull();
                        read++;
                    }
                    if (dialect instanceof StoreAnswers answers) {
                        assertThat(answers.readAnswer(body)).isNotNull();
                    }
                }
            }
        }
        assertThat(read).isGreaterThan(16 * 24 * 4 * TOPICS.size());
    }

    @Test
    void the_payloads_unchanged() {
        assertThat(
                        order(shopify("accept; order stored; no referral without an identity"))
                                .customer())
                .extracting(customer -> customer.externalId())
                .isNull();
        assertThat(order(read("shopify", payload(SHOPIFY))).totals())
                .isEqualTo(totals("EUR", "168.07", "16.81", "4.90", "28.74", "184.90"));
        assertThat(order(read("woocommerce", payload(WOO))).totals())
                .isEqualTo(totals("EUR", "168.07", "18.81", "4.90", "28.74", "184.90"));
        assertThat(
                        order(read("woocommerce", payload("woo.order-updated.partial-refund")))
                                .refunds())
                .extracting(refund -> refund.amount())
                .containsExactly(money("EUR", "75.47"));
        assertThat(order(read("woocommerce", payload("woo.order-updated.refunded"))).refunds())
                .extracting(refund -> refund.amount())
                .containsExactly(money("EUR", "75.47"), money("EUR", "73.79"));
    }

    @Test
    void an_order_that_names_nobody_is_no_order_to_us() {
        ObjectNode nobody = (ObjectNode) payload(SHOPIFY).deepCopy();
        nobody.putNull("customer").putNull("email").put("contact_email", "").putNull("phone");

        assertThat(Samples.one(read("shopify", nobody))).isInstanceOf(Nothing.class);
    }

    @Test
    void what_must_be_accepted() {
        assertThat(order(shopify("accept")).customer().externalId())
                .isEqualTo("115310627314723954");
        assertThat(order(shopify("accept; no reward")).test()).isTrue();
        assertThat(order(shopify("reward in shop money")).totals().currency().getCurrencyCode())
                .isEqualTo("EUR");
        assertThat(order(shopify("DST gap")).placedAt())
                .isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(order(shopify("stale: must not overwrite newer state")).version())
                .isLessThan(order(read("shopify", payload(SHOPIFY))).version());
        assertThat(order(shopify("plain text")).origin().code()).isNull();
        assertThat(order(shopify("accept up to the limit, 413 above")).externalId())
                .isEqualTo("820982911946154508");
        assertThat(order(woo("DST gap")).placedAt())
                .isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
    }

    @Test
    void amounts() {
        assertThat(order(shopify("zero-decimal currency")).totals())
                .isEqualTo(totals("JPY", "168", "17", "5", "29", "18490"));
        assertThat(order(shopify("three-decimal currency")).totals())
                .isEqualTo(totals("KWD", "168.067", "16.807", "4.900", "28.740", "18.490"));
        assertThat(grand(shopify("no percent reward; no division by zero"))).isEqualTo("0.00");
        assertThat(grand(shopify("JSON number accepted as exact decimal, not double")))
                .isEqualTo("184.90");
        assertThat(grand(shopify("documented rounding"))).isEqualTo("184.91");
        assertThat(grand(woo("documented rounding"))).isEqualTo("184.91");
        assertThat(grand(woo("zero-decimal currency"))).isEqualTo("18490");
        assertThat(grand(woo("three-decimal currency"))).isEqualTo("18.490");
        assertThat(grand(woo("no percent reward; no division by zero"))).isEqualTo("0.00");
    }

    @Test
    void what_a_person_must_look_at_is_refused_and_says_why() {
        for (String dialect : List.of("shopify", "woocommerce")) {
            assertThat(code(dialect, "held for review, not lost")).isEqualTo("unknown_currency");
            assertThat(code(dialect, "held for review")).isEqualTo("negative");
            assertThat(code(dialect, "reject the number form, keep the raw body"))
                    .isEqualTo("not_a_number");
            assertThat(code(dialect, "no overflow")).isEqualTo("too_large");
            assertThat(
                            code(
                                    dialect,
                                    "reject duplicate keys or use the documented one; same in verify"
                                            + " and parse"))
                    .isEqualTo("duplicate_field");
            assertThat(
                            code(
                                    dialect,
                                    "signature still checked on raw bytes; 400 or replacement, never"
                                            + " 500"))
                    .isEqualTo("malformed");
            assertThat(code(dialect, "413")).isEqualTo("malformed");
            assertThat(code(dialect, "400, no stack overflow")).isEqualTo("too_deep");
        }
    }

    @Test
    void ids_and_codes() {
        OrderSnapshot large = order(shopify("id above 2^53 kept exact"));
        OrderSnapshot written = order(shopify("string id equals number id"));

        assertThat(large.externalId()).isEqualTo("9007199254740993");
        assertThat(written).isEqualTo(order(read("shopify", payload(SHOPIFY))));
        assertThat(order(shopify("case and blanks folded")).discounts())
                .extracting(DiscountUse::code)
                .containsExactly("friend20");
        assertThat(order(shopify("NFKC or refuse: documented")).discounts())
                .extracting(DiscountUse::code)
                .containsExactly("ＦＲＩＥＮＤ２０");
        assertThat(order(woo("case and blanks folded")).discounts())
                .containsExactly(new DiscountUse("friend20", money("EUR", "20.00")));
    }

    @Test
    void two_mebibytes_are_read_and_one_byte_more_is_not() {
        byte[] body = payload(SHOPIFY).toString().getBytes(UTF_8);
        byte[] longest = new byte[1 << 21];
        Arrays.fill(longest, (byte) ' ');
        System.arraycopy(body, 0, longest, 0, body.length);
        byte[] longer = Arrays.copyOf(longest, longest.length + 1);

        assertThat(dialect("shopify").read("orders/paid", longest)).isInstanceOf(Read.class);
        assertThat(((Refused<?>) dialect("shopify").read("orders/paid", longer)).code())
                .isEqualTo("too_long");
    }

    private static Reading<List<StoreNews>> shopify(String expect) {
        return dialect("shopify")
                .read("orders/paid", mutated(payload(SHOPIFY), variant(expect), Map.of()));
    }

    private static Reading<List<StoreNews>> woo(String expect) {
        return dialect("woocommerce")
                .read("order.updated", mutated(payload(WOO), variant(expect), WOO_NAMES));
    }

    private static Reading<List<StoreNews>> read(String dialect, JsonNode payload) {
        String topic = dialect.equals("shopify") ? "orders/paid" : "order.updated";
        return dialect(dialect).read(topic, payload.toString().getBytes(UTF_8));
    }

    private static String code(String dialect, String expect) {
        Reading<?> reading = dialect.equals("shopify") ? shopify(expect) : woo(expect);
        assertThat(reading).as(expect).isInstanceOf(Refused.class);
        return ((Refused<?>) reading).code();
    }

    private static String grand(Reading<List<StoreNews>> reading) {
        return order(reading).totals().grand().toMajor();
    }

    private static Dialect dialect(String word) {
        return Dialects.named(word).orElseThrow();
    }

    private static List<JsonNode> everything() {
        List<JsonNode> payloads =
                new ArrayList<>(PAYLOADS.stream().map(PayloadMutationTest::payload).toList());
        for (String sample :
                List.of(
                        "medusa/webhook-order.updated",
                        "medusa/webhook-payment.refunded",
                        "vendure/webhook-order.state-Cancelled",
                        "vendure/webhook-refund.state",
                        "woocommerce/webhook-order.updated-refunded-line")) {
            payloads.add(Samples.json("store-samples/" + sample + ".json").path("body"));
        }
        return payloads;
    }

    private static JsonNode payload(String name) {
        return Samples.json("facts/webhook-payloads/" + name + ".json");
    }

    private static List<JsonNode> variants() {
        List<JsonNode> variants = new ArrayList<>();
        Samples.json("facts/webhook-payloads/edge-variants.json")
                .path("variants")
                .forEach(variants::add);
        assertThat(variants).hasSize(25);
        return variants;
    }

    private static JsonNode variant(String expect) {
        return variants().stream()
                .filter(variant -> variant.path("expect").asString().equals(expect))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] mutated(JsonNode payload, JsonNode variant, Map<String, String> names) {
        ObjectNode body = (ObjectNode) payload.deepCopy();
        variant.path("set")
                .properties()
                .forEach(
                        change ->
                                set(
                                        body,
                                        names.getOrDefault(change.getKey(), change.getKey()),
                                        change.getValue()));
        if (variant.has("dup_key")) {
            String name = names.getOrDefault("total_price", "total_price");
            String twice = "{\"" + name + "\":\"1.00\",\"" + name + "\":\"2.00\",";
            body.remove(name);
            return (twice + body.toString().substring(1)).getBytes(UTF_8);
        }
        if (variant.has("size")) {
            ArrayNode lines = body.withArray("/line_items");
            for (int size = 0; size < 1 << 20; size += 60) {
                lines.addObject().put("id", size).put("price", "0.00").put("subtotal", "0.00");
            }
        }
        if (variant.has("depth")) {
            String deep = "[".repeat(10_000) + "]".repeat(10_000);
            return ("{\"deep\":" + deep + "," + body.toString().substring(1)).getBytes(UTF_8);
        }
        byte[] bytes = body.toString().getBytes(UTF_8);
        if (variant.has("bytes")) {
            return ("{\"name\":\"\u00ff\"," + new String(bytes, ISO_8859_1).substring(1))
                    .getBytes(ISO_8859_1);
        }
        return variant.has("encoding") ? zipped() : bytes;
    }

    private static void set(ObjectNode body, String name, JsonNode value) {
        String text = value.toString();
        body.set(
                name,
                name.equals("coupon_lines")
                        ? JsonMapper.shared().readTree(text.replace("\"amount\"", "\"discount\""))
                        : value);
    }

    private static byte[] zipped() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(new byte[10_000_000]);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
