package goodword.webhook;

import goodword.platform.tenancy.ShopId;
import goodword.platform.vault.Vault;
import java.util.HexFormat;

/// The id by which receivers know an event again: made of the key of its fact, so that it is the
/// same at every try, at every endpoint and on every replica, and without a dot.
final class EventKey {
    private static final int BYTES = 16;

    private EventKey() {}

    static String of(ShopId shop, String factKey) {
        byte[] digest = Vault.digest("webhook event " + shop + " " + factKey);
        return "evt_" + HexFormat.of().formatHex(digest, 0, BYTES);
    }
}
