package goodword.connector.signature;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/// Ed25519 (RFC 8032) with public keys of 32 bare bytes.
final class Ed25519 {
    static final int KEY_BYTES = 32;

    /// What stands before the bare bytes in a key of X.509 (RFC 8410).
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private Ed25519() {}

    /// Bytes that are no key or no signature verify nothing.
    static boolean verifies(byte[] key, byte[] signature, byte[]... parts) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            byte[] encoded = new byte[PREFIX.length + key.length];
            System.arraycopy(PREFIX, 0, encoded, 0, PREFIX.length);
            System.arraycopy(key, 0, encoded, PREFIX.length, key.length);
            verifier.initVerify(
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(new X509EncodedKeySpec(encoded)));
            for (byte[] part : parts) {
                verifier.update(part);
            }
            return verifier.verify(signature);
        } catch (GeneralSecurityException notOne) {
            return false;
        }
    }
}
