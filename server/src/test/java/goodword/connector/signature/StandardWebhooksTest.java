package goodword.connector.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import goodword.connector.StoreMessage;
import goodword.connector.Verified;
import goodword.connector.Verified.Accepted;
import goodword.connector.Verified.Rejected;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the shared vectors leave open.
final class StandardWebhooksTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_795_255_200);
    private static final byte[] BODY = "{\"type\":\"order.placed\"}".getBytes(UTF_8);

    @Test
    void the_secret_before_holds_while_it_is_replaced_and_the_sixth_does_not() {
        List<String> secrets = new ArrayList<>();
        for (int next = 0; next < 6; next++) {
            secrets.add(secret(next));
        }

        assertThat(verify(message("msg_1", "1795255200", 1), secrets))
                .isEqualTo(new Accepted("order.placed", "msg_1"));
        assertThat(verify(message("msg_1", "1795255200", 4), secrets)).isInstanceOf(Accepted.class);
        assertThat(verify(message("msg_1", "1795255200", 5), secrets)).isInstanceOf(Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"msg.1", "", "msg 1", "msg_é"})
    void an_id_that_cannot_be_one_is_refused_though_it_was_signed(String id) {
        assertThat(verify(message(id, "1795255200", 0), List.of(secret(0))))
                .isInstanceOf(Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1795255200.0", "+1795255200", " 1795255200", "99999999999999999999"})
    void a_timestamp_that_is_not_digits_is_refused_though_it_was_signed(String timestamp) {
        assertThat(verify(message("msg_1", timestamp, 0), List.of(secret(0))))
                .isInstanceOf(Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"whsec_test", "test", "", "whsec_AAAA", "whpk_AAAA"})
    void what_is_no_secret_verifies_nothing(String secret) {
        assertThat(verify(message("msg_1", "1795255200", 0), List.of(secret)))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void without_secrets_nothing_is_accepted() {
        assertThat(verify(message("msg_1", "1795255200", 0), List.of()))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void a_signed_body_that_cannot_be_read_is_accepted_as_unreadable() {
        byte[] body = {(byte) 0xff, 0};

        Verified verified = verify(message("msg_2", "1795255200", 0, body), List.of(secret(0)));

        assertThat(verified).isEqualTo(new Accepted("unreadable", "msg_2"));
    }

    private static Verified verify(StoreMessage message, List<String> secrets) {
        return Companion.verify(message, secrets, NOW);
    }

    private static StoreMessage message(String id, String timestamp, int key) {
        return message(id, timestamp, key, BODY);
    }

    private static StoreMessage message(String id, String timestamp, int key, byte[] body) {
        byte[] mac = Hmac.sha256(key(key), (id + "." + timestamp + ".").getBytes(UTF_8), body);
        return new StoreMessage(
                Map.of(
                        "Webhook-Id", id,
                        "Webhook-Timestamp", timestamp,
                        "Webhook-Signature", "v1," + Base64.getEncoder().encodeToString(mac)),
                body);
    }

    private static String secret(int key) {
        return "whsec_" + Base64.getEncoder().encodeToString(key(key));
    }

    private static byte[] key(int key) {
        return ("a secret of thirty-two bytes, " + key + " ").getBytes(UTF_8);
    }
}
