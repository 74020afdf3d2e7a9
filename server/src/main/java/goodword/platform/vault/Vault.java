package goodword.platform.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// One-way keys made with this installation's secret: what a row can be found by, and nobody who
/// only has the database can turn back. Thread-safe.
public final class Vault {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec secret;

    /// @param secret at least 32 random bytes, kept outside the database
    public Vault(byte[] secret) {
        if (secret.length < 32) {
            throw new IllegalArgumentException("the secret needs at least 32 bytes");
        }
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    /// The key of this text for this purpose; the same text under another purpose gives another
    /// key.
    public byte[] keyOf(String purpose, String text) {
        return Arrays.copyOf(mac(purpose, text), KEY_BYTES);
    }

    /// Seals under a key of its own, made from the same secret.
    public Seals seals() {
        return new Seals(mac("seal", "aes-256-gcm"), mac("seal", "key id"));
    }

    private byte[] mac(String purpose, String text) {
        return mac(
                secret,
                purpose.getBytes(StandardCharsets.UTF_8),
                new byte[1],
                text.getBytes(StandardCharsets.UTF_8));
    }

    /// HMAC-SHA256 (RFC 2104) of these parts, one behind the other, under a key that two share.
    ///
    /// @param key not empty
    public static byte[] hmac(byte[] key, byte[]... parts) {
        return mac(new SecretKeySpec(key, ALGORITHM), parts);
    }

    private static byte[] mac(SecretKeySpec key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this Java runtime lacks " + ALGORITHM, broken);
        }
    }

    /// As `keyOf`, and nothing for nothing.
    public byte @Nullable [] keyOfMaybe(String purpose, @Nullable String text) {
        return text == null || text.isBlank() ? null : keyOf(purpose, text);
    }

    /// A fresh secret of 256 bits as text, for keys that are shown once.
    public static String freshSecret() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /// A number that nobody can foretell, from 0 up to, not including, `bound`.
    public static int freshNumber(int bound) {
        return RANDOM.nextInt(bound);
    }

    /// The SHA-256 of a text that is random enough to need no secret, such as an API key.
    public static byte[] digest(String text) {
        return digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The SHA-256 of some bytes, to tell them from others.
    public static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this Java runtime lacks SHA-256", broken);
        }
    }
}
