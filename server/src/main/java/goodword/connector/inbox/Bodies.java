package goodword.connector.inbox;

import goodword.connector.StoreMessage;
import goodword.platform.tenancy.ShopId;
import goodword.platform.vault.Seals;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// What of a message is kept for a while: its body as it came, and the headers that tell where it
/// came from, none that prove it. Both are sealed. Thread-safe.
final class Bodies {
    private static final List<String> KEPT =
            List.of("webhook-", "x-wc-webhook-", "x-shopify-", "content-type", "user-agent");
    private static final List<String> PROOFS = List.of("signature", "hmac");

    private final Seals seals;

    Bodies(Seals seals) {
        this.seals = seals;
    }

    byte[] sealBody(ShopId shop, MessageId id, StoreMessage message) {
        return seals.seal(purpose(shop, id, "body"), message.body());
    }

    byte[] sealHeaders(ShopId shop, MessageId id, StoreMessage message) {
        StringBuilder kept = new StringBuilder();
        new TreeMap<>(message.headers())
                .forEach(
                        (name, value) -> {
                            if (isKept(name)) {
                                kept.append(name).append(": ").append(value).append('\n');
                            }
                        });
        return seals.seal(
                purpose(shop, id, "headers"), kept.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// Empty when this installation has not sealed it.
    Optional<byte[]> openBody(ShopId shop, MessageId id, byte[] sealed) {
        return seals.open(purpose(shop, id, "body"), sealed);
    }

    private static boolean isKept(String name) {
        return KEPT.stream().anyMatch(name::startsWith)
                && PROOFS.stream().noneMatch(name::contains);
    }

    private static String purpose(ShopId shop, MessageId id, String part) {
        return "connector message " + part + " " + shop + " " + id;
    }
}
