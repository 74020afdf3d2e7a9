package goodword.connector.generic;

import goodword.connector.StoreMessage;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Standard Webhooks (https://www.standardwebhooks.com): `webhook-signature` holds, among others,
/// `v1,` and the Base64 of HMAC-SHA256 over `id.timestamp.body`, with the bytes that the secret
/// holds behind `whsec_`.
final class OwnSignature {
    private static final Duration WINDOW = Duration.ofSeconds(300);
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    /// No dot, since it would be unclear where the id ends.
    private static final Pattern ID = Pattern.compile("[!-\\-/-~]{1,200}");

    private static final int SIGNATURES_MAX = 10;
    private static final String PREFIX = "whsec_";
    private static final String VERSION = "v1,";

    private OwnSignature() {}

    /// What is wrong with a message's signature; empty when it is the sender's own.
    static Optional<String> flaw(StoreMessage message, List<String> secrets, Instant now) {
        @Nullable String id = message.header("webhook-id");
        @Nullable String time = message.header("webhook-timestamp");
        @Nullable String signatures = message.header("webhook-signature");
        if (id == null || time == null || signatures == null) {
            return Optional.of("it is not signed");
        }
        if (!ID.matcher(id).matches() || !SECONDS.matcher(time).matches()) {
            return Optional.of("its webhook-id or webhook-timestamp cannot be one");
        }
        Instant signedAt = Instant.ofEpochSecond(Long.parseLong(time));
        if (Duration.between(signedAt, now).abs().compareTo(WINDOW) > 0) {
            return Optional.of("it was signed more than five minutes before or after now");
        }
        byte[] head = (id + "." + time + ".").getBytes(StandardCharsets.UTF_8);
        boolean fits = false;
        for (String secret : secrets) {
            byte[] expected =
                    (VERSION + mac(secret, head, message.body())).getBytes(StandardCharsets.UTF_8);
            for (String signature : signatures.split(" ", SIGNATURES_MAX)) {
                fits |= MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
            }
        }
        return fits ? Optional.empty() : Optional.of("its signature is of another secret");
    }

    private static String mac(String secret, byte[] head, byte[] body) {
        try {
            byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(head);
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this Java runtime lacks HmacSHA256", broken);
        }
    }
}
