package goodword.connector.inbox;

import goodword.platform.tenancy.ShopId;
import goodword.platform.vault.Seals;
import goodword.platform.vault.Vault;
import goodword.platform.vault.WebhookSecret;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The secrets of connections: how they are made, sealed and opened. What was sealed for one
/// connection opens for no other. Thread-safe.
final class Secrets {
    private static final int TOKEN_LENGTH = 22;

    private final Seals seals;

    Secrets(Seals seals) {
        this.seals = seals;
    }

    /// 256 random bits as Standard Webhooks writes them.
    static String fresh() {
        return WebhookSecret.fresh();
    }

    /// 132 random bits that may stand in an address.
    static String freshToken() {
        return Vault.freshSecret().substring(0, TOKEN_LENGTH);
    }

    /// Whether a text could be a token at all.
    static boolean isToken(String text) {
        return text.length() == TOKEN_LENGTH
                && text.chars()
                        .allMatch(letter -> isLetterOrDigit(letter) || "-_".indexOf(letter) >= 0);
    }

    String keyId() {
        return seals.keyId();
    }

    byte[] seal(ShopId shop, ConnectionId connection, String secret) {
        return seals.seal(purpose(shop, connection), secret.getBytes(StandardCharsets.UTF_8));
    }

    /// Empty when this installation has not sealed it.
    Optional<String> open(ShopId shop, ConnectionId connection, byte[] sealed) {
        return seals.open(purpose(shop, connection), sealed)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    byte[] sealToken(ShopId shop, ConnectionId connection, String token) {
        return seals.seal(tokenPurpose(shop, connection), token.getBytes(StandardCharsets.UTF_8));
    }

    /// Empty when there is none, or this installation has not sealed it.
    Optional<String> openToken(ShopId shop, ConnectionId connection, byte @Nullable [] sealed) {
        return sealed == null
                ? Optional.empty()
                : seals.open(tokenPurpose(shop, connection), sealed)
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /// The same of a secret.
    Optional<String> openMaybe(ShopId shop, ConnectionId connection, byte @Nullable [] sealed) {
        return sealed == null ? Optional.empty() : open(shop, connection, sealed);
    }

    private static String tokenPurpose(ShopId shop, ConnectionId connection) {
        return "connector token " + shop + " " + connection;
    }

    private static String purpose(ShopId shop, ConnectionId connection) {
        return "connector secret " + shop + " " + connection;
    }

    private static boolean isLetterOrDigit(int letter) {
        return letter >= '0' && letter <= '9'
                || letter >= 'A' && letter <= 'Z'
                || letter >= 'a' && letter <= 'z';
    }
}
