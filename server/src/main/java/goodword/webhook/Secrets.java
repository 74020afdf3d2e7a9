package goodword.webhook;

import goodword.platform.tenancy.ShopId;
import goodword.platform.vault.Seals;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Seals what must be read again: the secrets of endpoints, and bodies. What was sealed for one
/// thing opens for no other. Thread-safe.
final class Secrets {
    private final Seals seals;

    Secrets(Seals seals) {
        this.seals = seals;
    }

    String keyId() {
        return seals.keyId();
    }

    byte[] seal(Hearer hearer, String secret) {
        return seals.seal(purpose(hearer), secret.getBytes(StandardCharsets.UTF_8));
    }

    /// Empty when this installation has not sealed it.
    Optional<String> open(Hearer hearer, byte[] sealed) {
        return seals.open(purpose(hearer), sealed)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    byte[] sealBody(ShopId shop, DeliveryId delivery, byte[] body) {
        return seals.seal(purpose(shop, delivery), body);
    }

    Optional<byte[]> openBody(ShopId shop, DeliveryId delivery, byte[] sealed) {
        return seals.open(purpose(shop, delivery), sealed);
    }

    private static String purpose(Hearer hearer) {
        return "webhook secret " + hearer.shop() + " " + hearer.endpoint();
    }

    private static String purpose(ShopId shop, DeliveryId delivery) {
        return "webhook body " + shop + " " + delivery;
    }
}
