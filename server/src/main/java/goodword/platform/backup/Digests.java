package goodword.platform.backup;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/// Makes what tells one table's rows from others.
final class Digests {
    private Digests() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this Java runtime lacks SHA-256", broken);
        }
    }
}
