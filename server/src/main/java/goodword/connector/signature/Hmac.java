package goodword.connector.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// HMAC-SHA256 (RFC 2104), and how its results are compared.
final class Hmac {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECRETS_MAX = 5;

    private Hmac() {}

    /// @param key not empty
    static byte[] sha256(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("no " + ALGORITHM, impossible);
        }
    }

    /// The secrets that are tried.
    static List<String> tried(List<String> secrets) {
        return secrets.stream().filter(secret -> !secret.isEmpty()).limit(SECRETS_MAX).toList();
    }

    /// Compares as written, in a time that does not depend on where they differ: a signature that
    /// is spelled otherwise is another one.
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
