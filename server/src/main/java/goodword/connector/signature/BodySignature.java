package goodword.connector.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import goodword.connector.StoreMessage;
import goodword.connector.Verified.Rejected;
import goodword.platform.vault.CanonicalBase64;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The plain scheme of WooCommerce and Shopify: a header with the base64 of HMAC-SHA256 over the
/// body, the secret used as text. It covers no header and no time. So a message can be sent again
/// by whoever caught it, with other headers: what it is about must be seen in its body, and its key
/// must be remembered for as long as it could still change something.
public final class BodySignature {
    private BodySignature() {}

    /// Why a message is not taken for one of whoever shares these secrets; empty when it is.
    ///
    /// @param header in lower case
    public static Optional<Rejected> objection(
            StoreMessage message, String header, List<String> secrets) {
        String signature = message.header(header);
        if (signature == null) {
            return Optional.of(new Rejected(header + " is missing"));
        }
        boolean genuine = false;
        for (String secret : Hmac.tried(secrets)) {
            byte[] mac = Hmac.sha256(secret.getBytes(UTF_8), message.body());
            genuine |= Hmac.same(CanonicalBase64.encoded(mac), signature);
        }
        return genuine
                ? Optional.empty()
                : Optional.of(new Rejected(header + " holds for no secret of this connection"));
    }

    /// A body in 64 letters that no other body has.
    public static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("no SHA-256", impossible);
        }
    }
}
