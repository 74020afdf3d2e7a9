package goodword.connector.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import goodword.connector.StoreMessage;
import goodword.connector.Verified.Rejected;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Stripe's scheme: `Stripe-Signature: t=SECONDS,v1=HEX`, HMAC-SHA256 over `t.body` with the whole
/// secret as text, `whsec_` included. One `v1` of several must hold; other schemes count nothing.
public final class StripeSignature {
    private static final int PARTS_MAX = 12;

    private StripeSignature() {}

    /// Why a message is not taken for one of Stripe's; empty when it is.
    public static Optional<Rejected> objection(
            StoreMessage message, List<String> secrets, Instant now) {
        String header = message.header("stripe-signature");
        if (header == null) {
            return Optional.of(new Rejected("stripe-signature is missing"));
        }
        List<String> parts = List.of(header.split(",", PARTS_MAX));
        String time = values(parts, "t=").stream().findFirst().orElse("");
        if (!TimeWindow.holds(time, now)) {
            return Optional.of(new Rejected("its time is not within 300 seconds of now"));
        }
        boolean genuine = false;
        for (String secret : Hmac.tried(secrets)) {
            byte[] head = (time + ".").getBytes(US_ASCII);
            byte[] mac = Hmac.sha256(secret.getBytes(UTF_8), head, message.body());
            String expected = HexFormat.of().formatHex(mac);
            for (String signature : values(parts, "v1=")) {
                genuine |= Hmac.same(expected, signature);
            }
        }
        return genuine
                ? Optional.empty()
                : Optional.of(new Rejected("no v1 holds for a secret of this connection"));
    }

    private static List<String> values(List<String> parts, String name) {
        return parts.stream()
                .filter(part -> part.startsWith(name))
                .map(part -> part.substring(name.length()))
                .toList();
    }
}
