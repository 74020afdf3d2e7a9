package goodword.connector.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import goodword.connector.Samples;
import goodword.connector.StoreMessage;
import goodword.connector.Verified;
import goodword.connector.Verified.Accepted;
import goodword.connector.Verified.Ping;
import goodword.connector.shopify.Shopify;
import goodword.connector.woocommerce.WooCommerce;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The shared vectors of every scheme but one-time codes, which `TotpTest` holds.
final class SignatureVectorsTest {
    @Test
    void every_vector_ends_as_it_should() {
        List<String> checked = new ArrayList<>();

        for (JsonNode row : Samples.json("facts/signature-vectors.json").path("vectors")) {
            String kind = row.path("kind").asString();
            if (!kind.equals("totp") && !kind.equals("hotp")) {
                String id = row.path("id").asString();
                assertThat(outcome(kind, row)).as(id).isEqualTo(row.path("expect").asString("mac"));
                checked.add(id);
            }
        }

        assertThat(checked).hasSize(40);
    }

    private static String outcome(String kind, JsonNode row) {
        StoreMessage message = message(row);
        List<String> secret = List.of(row.path("secret").asString(""));
        Instant now = Instant.ofEpochSecond(row.path("now").asLong(0));
        return switch (kind) {
            case "hmac-sha256" -> mac(row);
            case "standard-webhooks" -> word(StandardWebhooks.objection(message, secret, now));
            case "standard-webhooks-ed25519" ->
                    word(
                            StandardWebhooks.objection(
                                    message, List.of(row.path("public_key").asString()), now));
            case "stripe" -> word(StripeSignature.objection(message, secret, now));
            case "adobe-commerce" ->
                    word(
                            AdobeSignature.objection(
                                    message, List.of(row.path("public_key_pem").asString())));
            case "shopify" -> word(new Shopify().verify(message, secret, now));
            case "woocommerce" -> word(new WooCommerce().verify(message, secret, now));
            default -> "unknown kind " + kind;
        };
    }

    private static String mac(JsonNode row) {
        byte[] key = HexFormat.of().parseHex(row.path("key_hex").asString());
        byte[] text = HexFormat.of().parseHex(row.path("msg_hex").asString());
        String mac = HexFormat.of().formatHex(Hmac.sha256(key, text));
        String header = row.path("header").path("X-Hub-Signature-256").asString("sha256=" + mac);
        return mac.equals(row.path("mac_hex").asString()) && header.equals("sha256=" + mac)
                ? "mac"
                : mac;
    }

    private static StoreMessage message(JsonNode row) {
        Map<String, String> headers = new HashMap<>();
        headers.put("x-shopify-topic", "orders/updated");
        headers.put("x-wc-webhook-topic", "order.updated");
        row.path("headers")
                .properties()
                .forEach(header -> headers.put(header.getKey(), header.getValue().asString()));
        return new StoreMessage(headers, row.path("body").asString("").getBytes(UTF_8));
    }

    private static String word(Optional<Verified.Rejected> objection) {
        return objection.isPresent() ? "reject" : "accept";
    }

    private static String word(Verified verified) {
        return switch (verified) {
            case Accepted _ -> "accept";
            case Ping _ -> "ping-200";
            case Verified.Rejected _ -> "reject";
        };
    }
}
