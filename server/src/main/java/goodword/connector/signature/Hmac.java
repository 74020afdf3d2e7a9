package goodword.connector.signature;

import goodword.platform.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/// HMAC-SHA256 (RFC 2104), and how its results are compared.
final class Hmac {
    private static final int SECRETS_MAX = 5;

    private Hmac() {}

    /// @param key not empty
    static byte[] sha256(byte[] key, byte[]... parts) {
        return Vault.hmac(key, parts);
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
