package goodword.connector.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import goodword.connector.StoreMessage;
import goodword.connector.Verified.Rejected;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// One bit of a message, of a header that is signed or of the secret is turned over: nothing that
/// was changed is accepted, in any scheme.
final class OneBitTest {
    private static final int CHANGES = 10_000;
    private static final Instant NOW = Instant.ofEpochSecond(1_795_255_200);
    private static final byte[] BODY =
            "{\"type\":\"order.placed\",\"object\":{\"id\":\"727\",\"note\":\"é✓\"}}"
                    .getBytes(UTF_8);
    private static final byte[] KEY =
            HexFormat.of()
                    .parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    private static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(KEY);

    /// The public key and the signature were made from the seed of RFC 8032's first test.
    private static final String PUBLIC = "whpk_11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";

    private static final String PUBLIC_BODY =
            "{\"type\":\"reward.issued\",\"timestamp\":\"2026-11-21T10:00:00Z\",\"data\":{\"id\":"
                    + "\"rw_1\",\"amount_minor\":1000,\"currency\":\"EUR\",\"note\":"
                    + "\"é✓ \\u2028\"}}";

    private final long seed = Long.getLong("goodword.seed", System.nanoTime());
    private final Random random = new Random(seed);

    private interface Scheme {
        Optional<Rejected> objection(StoreMessage message, List<String> secrets);
    }

    private record Signed(Scheme scheme, Map<String, String> headers, byte[] body, String secret) {
        boolean isAccepted() {
            return scheme.objection(new StoreMessage(headers, body), List.of(secret)).isEmpty();
        }
    }

    @Test
    void no_change_of_one_bit_is_accepted() {
        List<Signed> all = List.of(standard(), stripe(), plain(), ed25519());
        assertThat(all).allMatch(Signed::isAccepted);

        int accepted = 0;
        for (int change = 0; change < CHANGES; change++) {
            Signed one = changed(all.get(random.nextInt(all.size())));
            accepted += one.isAccepted() ? 1 : 0;
        }

        assertThat(accepted).as("of 10,000 changes, with seed " + seed).isZero();
        System.out.println("one-bit changes: " + CHANGES + ", accepted 0, seed " + seed);
    }

    private Signed changed(Signed signed) {
        int bits = signed.body().length;
        int place = random.nextInt(3);
        if (place == 0) {
            byte[] body = signed.body().clone();
            body[random.nextInt(bits)] ^= (byte) (1 << random.nextInt(8));
            return new Signed(signed.scheme(), signed.headers(), body, signed.secret());
        }
        if (place == 1) {
            return new Signed(
                    signed.scheme(), signed.headers(), signed.body(), flipped(signed.secret()));
        }
        Map<String, String> headers = new TreeMap<>(signed.headers());
        String name = List.copyOf(headers.keySet()).get(random.nextInt(headers.size()));
        headers.put(name, flipped(headers.getOrDefault(name, "")));
        return new Signed(signed.scheme(), headers, signed.body(), signed.secret());
    }

    private String flipped(String text) {
        byte[] bytes = text.getBytes(ISO_8859_1);
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return new String(bytes, ISO_8859_1);
    }

    private static Signed standard() {
        byte[] head = "msg_1.1795255200.".getBytes(UTF_8);
        String mac = Base64.getEncoder().encodeToString(Hmac.sha256(KEY, head, BODY));
        return new Signed(
                (message, secrets) -> StandardWebhooks.objection(message, secrets, NOW),
                Map.of(
                        "webhook-id", "msg_1",
                        "webhook-timestamp", "1795255200",
                        "webhook-signature", "v1," + mac),
                BODY,
                SECRET);
    }

    private static Signed ed25519() {
        return new Signed(
                (message, secrets) -> StandardWebhooks.objection(message, secrets, NOW),
                Map.of(
                        "webhook-id", "msg_gw_0001",
                        "webhook-timestamp", "1795255200",
                        "webhook-signature",
                                "v1a,pIHG2K5teBtNf3c6A4t1Eh2T2vDqdjrebu0PZ7oMnWV0H64h7PHGg/KAkLGLo2B8"
                                        + "P2m+dGjzJx93qUs4Z4OlAQ=="),
                PUBLIC_BODY.getBytes(UTF_8),
                PUBLIC);
    }

    private static Signed stripe() {
        String secret = "whsec_test_goodword";
        byte[] mac = Hmac.sha256(secret.getBytes(UTF_8), "1795255200.".getBytes(UTF_8), BODY);
        String header = "t=1795255200,v1=" + HexFormat.of().formatHex(mac);
        return new Signed(
                (message, secrets) -> StripeSignature.objection(message, secrets, NOW),
                Map.of("stripe-signature", header),
                BODY,
                secret);
    }

    private static Signed plain() {
        String secret = "a&b\"c";
        byte[] mac = Hmac.sha256(secret.getBytes(UTF_8), BODY);
        return new Signed(
                (message, secrets) -> BodySignature.objection(message, "x-signature", secrets),
                Map.of("x-signature", Base64.getEncoder().encodeToString(mac)),
                BODY,
                secret);
    }
}
