package goodword.connector.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;

import goodword.connector.StoreMessage;
import goodword.connector.Verified.Rejected;
import goodword.platform.vault.CanonicalBase64;
import goodword.platform.vault.WebhookSecret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Standard Webhooks 1.0.0, with which our companions in stores and shops of their own making sign:
/// `webhook-id`, `webhook-timestamp` (seconds, at most 300 from now) and `webhook-signature`, a
/// list parted by blanks of which one must hold.
///
/// A secret is `whsec_` and the base64 of 24 to 64 bytes, for signatures `v1,` with the base64 of
/// HMAC-SHA256 over `id.timestamp.body`; or `whpk_` and the base64 of an Ed25519 public key, for
/// signatures `v1a,`. An id or a timestamp with a dot is refused, since it would be unclear where
/// one part ends.
public final class StandardWebhooks {
    private static final String PUBLIC = "whpk_";
    private static final int SIGNATURES_MAX = 10;
    private static final Pattern ID = Pattern.compile("[!-\\-/-~]{1,200}");

    private StandardWebhooks() {}

    /// Why a message is not taken for one of whoever shares these secrets; empty when it is.
    public static Optional<Rejected> objection(
            StoreMessage message, List<String> secrets, Instant now) {
        String id = message.header("webhook-id");
        String timestamp = message.header("webhook-timestamp");
        String signatures = message.header("webhook-signature");
        if (id == null || timestamp == null || signatures == null) {
            return Optional.of(new Rejected("a header of the signature is missing"));
        }
        if (!ID.matcher(id).matches()) {
            return Optional.of(new Rejected("webhook-id cannot be an id"));
        }
        if (!TimeWindow.holds(timestamp, now)) {
            return Optional.of(new Rejected("webhook-timestamp is not within 300 seconds of now"));
        }
        byte[] head = (id + "." + timestamp + ".").getBytes(US_ASCII);
        List<String> offered = List.of(signatures.split(" ", SIGNATURES_MAX));
        boolean genuine = false;
        for (String secret : Hmac.tried(secrets)) {
            genuine |= holds(secret, offered, head, message.body());
        }
        return genuine
                ? Optional.empty()
                : Optional.of(new Rejected("no signature holds for a secret of this connection"));
    }

    private static boolean holds(String secret, List<String> offered, byte[] head, byte[] body) {
        return secret.startsWith(PUBLIC)
                ? holdsForPublic(secret.substring(PUBLIC.length()), offered, head, body)
                : WebhookSecret.read(secret)
                        .filter(shared -> holdsForShared(shared, offered, head, body))
                        .isPresent();
    }

    private static boolean holdsForShared(
            WebhookSecret secret, List<String> offered, byte[] head, byte[] body) {
        String expected = secret.signature(head, body);
        boolean held = false;
        for (String signature : offered) {
            held |= Hmac.same(expected, signature);
        }
        return held;
    }

    private static boolean holdsForPublic(
            String secret, List<String> offered, byte[] head, byte[] body) {
        byte[] key = CanonicalBase64.decoded(secret).orElse(new byte[0]);
        return key.length == Ed25519.KEY_BYTES
                && offered.stream()
                        .filter(signature -> signature.startsWith("v1a,"))
                        .map(signature -> CanonicalBase64.decoded(signature.substring(4)))
                        .flatMap(Optional::stream)
                        .anyMatch(signature -> Ed25519.verifies(key, signature, head, body));
    }
}
