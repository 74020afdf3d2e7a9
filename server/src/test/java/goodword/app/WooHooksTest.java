package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import goodword.connector.inbox.InboxMessage;
import goodword.connector.inbox.MessageFilter;
import goodword.connector.inbox.MessageState;
import goodword.platform.database.Paging;
import goodword.trust.Side;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a WooCommerce shop sends by its own webhooks, as a running one did, over HTTP and to the
/// end: the order, its reward, and what a refund leaves of it.
final class WooHooksTest {
    private static final Path SAMPLES = Path.of("../shared/store-samples/woocommerce");
    private static final JsonMapper JSON = new JsonMapper();

    private TestShop shop;
    private WebServer server;
    private OwnStore store;

    @BeforeEach
    void open() {
        assumeThat(Files.exists(SAMPLES)).as("no ../shared beside the repository").isTrue();
        shop = TestShop.open();
        shop.publish(TestShop.terms());
        shop.advocate("alice", "ALICE-7Q2M");
        shop.pass(Duration.between(TestShop.START, Instant.parse("2026-11-21T19:41:00Z")));
        server = WebServer.open(shop.house, 0);
        store = OwnStore.connect(shop.house, shop.id, "woocommerce");
    }

    @AfterEach
    void close() {
        if (server != null) {
            server.close();
            shop.close();
        }
    }

    @Test
    void an_order_with_a_referral_code_becomes_a_reward_and_its_refund_takes_a_part_back()
            throws Exception {
        ObjectNode refunded = sample("webhook-order.updated-refunded-line.json");
        ObjectNode bought = refunded.deepCopy();
        bought.putArray("refunds");
        bought.put("date_modified_gmt", "2026-11-21T19:40:05");

        int first = deliver("order.created", bought.toString());
        shop.house.jobs().runDue();
        List<String> promised = advocates();
        int again = deliver("order.created", bought.toString());
        int second = deliver("order.updated", refunded.toString());
        shop.house.jobs().runDue();
        int late = deliver("order.updated", bought.toString());
        shop.house.jobs().runDue();

        assertThat(List.of(first, again, second, late)).containsOnly(200);
        // A tenth of 50.40, and of the 21.00 that a refund of 29.40 leaves.
        assertThat(promised).containsExactly("5.04");
        assertThat(advocates()).containsExactly("2.10");
        assertThat(messages()).hasSize(3).allMatch(one -> one.state() == MessageState.DONE);
    }

    @Test
    void a_checkout_that_failed_is_no_order_and_an_unsigned_ping_changes_nothing()
            throws Exception {
        int draft =
                deliver(
                        "order.created",
                        sample("webhook-order.created-checkout-draft.json").toString());
        int ping =
                store.send(
                                server.port(),
                                Map.of(),
                                "webhook_id=2".getBytes(StandardCharsets.US_ASCII))
                        .statusCode();
        int forged =
                store.send(
                                server.port(),
                                Map.of(
                                        "X-WC-Webhook-Topic",
                                        "order.created",
                                        "X-WC-Webhook-Signature",
                                        "AAAA"),
                                "{\"id\": 99}".getBytes(StandardCharsets.US_ASCII))
                        .statusCode();
        shop.house.jobs().runDue();

        assertThat(draft).isEqualTo(200);
        assertThat(ping).isEqualTo(200);
        assertThat(forged).isEqualTo(401);
        assertThat(shop.rewards("16")).isEmpty();
        assertThat(messages())
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(MessageState.DONE));
    }

    /// What the advocate is due, in major units.
    private List<String> advocates() {
        return shop.rewards("13").stream()
                .filter(reward -> reward.cause().side() == Side.ADVOCATE)
                .map(reward -> reward.due().toMajor())
                .toList();
    }

    private List<InboxMessage> messages() {
        return shop.house
                .edges()
                .stores()
                .inbox()
                .page(shop.id, MessageFilter.ALL, Paging.first(10));
    }

    private int deliver(String topic, String body) throws Exception {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return store.send(
                        server.port(),
                        Map.of(
                                "X-WC-Webhook-Topic",
                                topic,
                                "X-WC-Webhook-Delivery-ID",
                                "the same within a second",
                                "X-WC-Webhook-Signature",
                                signature(bytes)),
                        bytes)
                .statusCode();
    }

    private String signature(byte[] body) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(store.secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(body));
    }

    private static ObjectNode sample(String name) throws Exception {
        JsonNode captured = JSON.readTree(Files.readString(SAMPLES.resolve(name)));
        return (ObjectNode) JSON.readTree(captured.path("body_text").asString());
    }
}
