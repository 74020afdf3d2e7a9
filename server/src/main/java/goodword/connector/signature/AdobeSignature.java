package goodword.connector.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;

import goodword.connector.StoreMessage;
import goodword.connector.Verified.Rejected;
import goodword.platform.vault.CanonicalBase64;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;
import java.util.Optional;

/// Adobe Commerce's scheme: RSA with SHA-256 (PKCS#1 v1.5) over the base64 text of the body. Its
/// page calls that an HMAC; its own sample verifies with a public key, and so does this.
public final class AdobeSignature {
    private static final String HEADER = "x-adobe-commerce-webhook-signature";

    private AdobeSignature() {}

    /// Why a message is not taken for one of the keys' owner; empty when it is.
    ///
    /// @param keys public ones, in PEM
    public static Optional<Rejected> objection(StoreMessage message, List<String> keys) {
        String header = message.header(HEADER);
        if (header == null) {
            return Optional.of(new Rejected(HEADER + " is missing"));
        }
        byte[] signature = CanonicalBase64.decoded(header).orElse(new byte[0]);
        byte[] signed = CanonicalBase64.encoded(message.body()).getBytes(US_ASCII);
        return Hmac.tried(keys).stream().anyMatch(key -> verifies(key, signature, signed))
                ? Optional.empty()
                : Optional.of(new Rejected(HEADER + " holds for no key of this connection"));
    }

    private static boolean verifies(String pem, byte[] signature, byte[] signed) {
        String body = pem.replaceAll("-----(?:BEGIN|END) PUBLIC KEY-----|\\s", "");
        try {
            byte[] key = CanonicalBase64.decoded(body).orElse(new byte[0]);
            Signature verifier = Signature.getInstance("SHA256withRSA");
            verifier.initVerify(
                    KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(key)));
            verifier.update(signed);
            return verifier.verify(signature);
        } catch (GeneralSecurityException notOne) {
            return false;
        }
    }
}
