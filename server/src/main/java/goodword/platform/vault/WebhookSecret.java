package goodword.platform.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Optional;
import java.util.regex.Pattern;

/// A secret that a sender and a receiver share as Standard Webhooks 1.0.0 says: `whsec_` and the
/// base64 of 24 to 64 bytes. Immutable; never tells the secret but to whoever made it.
public final class WebhookSecret {
    private static final String PREFIX = "whsec_";
    private static final int BYTES_MIN = 24;
    private static final int BYTES_MAX = 64;
    private static final Pattern PART = Pattern.compile("[!-\\-/-~]{1,200}");

    private final byte[] key;

    private WebhookSecret(byte[] key) {
        this.key = key;
    }

    /// 256 random bits as such a text.
    public static String fresh() {
        return PREFIX + Vault.freshSecret().replace('-', '+').replace('_', '/') + "=";
    }

    /// Empty for a text that is none.
    public static Optional<WebhookSecret> read(String text) {
        return text.startsWith(PREFIX)
                ? CanonicalBase64.decoded(text.substring(PREFIX.length()))
                        .filter(key -> key.length >= BYTES_MIN && key.length <= BYTES_MAX)
                        .map(WebhookSecret::new)
                : Optional.empty();
    }

    /// The signature of a message, to stand in its header.
    ///
    /// @param id of the message; with a dot in it, it would be unclear where it ends
    /// @param seconds since 1970, when it is sent
    public String sign(String id, long seconds, byte[] body) {
        if (!PART.matcher(id).matches()) {
            throw new IllegalArgumentException("this cannot be the id of a message");
        }
        return signature((id + "." + seconds + ".").getBytes(US_ASCII), body);
    }

    /// `v1,` and the base64 of HMAC-SHA256 over both, one behind the other.
    ///
    /// @param head `id.timestamp.`
    public String signature(byte[] head, byte[] body) {
        return "v1," + CanonicalBase64.encoded(Vault.hmac(key, head, body));
    }
}
