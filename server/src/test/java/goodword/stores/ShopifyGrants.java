package goodword.stores;

import static java.nio.charset.StandardCharsets.UTF_8;

import goodword.stores.ShopifyServer.Said;
import java.net.URLDecoder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who is let into a Shopify of the documented shape: whoever has the lasting token, or one that
/// was granted to the app for its client id and secret, for a day. Thread-safe.
public final class ShopifyGrants {
    private static final Duration DAY = Duration.ofSeconds(86_399);

    private final InstantSource clock;
    private final Map<String, Instant> ends = new HashMap<>();
    private @Nullable Said instead;
    private int granted;

    ShopifyGrants(InstantSource clock) {
        this.clock = clock;
    }

    /// How many tokens were granted so far.
    public synchronized int granted() {
        return granted;
    }

    /// All tokens of a day end now.
    public synchronized void endAll() {
        ends.clear();
    }

    /// Whoever asks for a token is told this from now on.
    public synchronized void sayInstead(int status, String body) {
        instead = new Said(status, body);
    }

    synchronized boolean isKnown(@Nullable String token) {
        return ShopifyServer.TOKEN.equals(token)
                || clock.instant().isBefore(ends.getOrDefault(token, Instant.MIN));
    }

    synchronized Said answer(byte[] form) {
        if (instead != null) {
            return instead;
        }
        Map<String, String> fields =
                Arrays.stream(new String(form, UTF_8).split("&"))
                        .map(field -> field.split("=", 2))
                        .collect(
                                Collectors.toMap(
                                        field -> field[0],
                                        field -> URLDecoder.decode(field[1], UTF_8)));
        boolean known =
                Objects.equals(fields.get("grant_type"), "client_credentials")
                        && Objects.equals(fields.get("client_id"), ShopifyServer.CLIENT_ID)
                        && Objects.equals(fields.get("client_secret"), ShopifyServer.SECRET);
        if (!known) {
            return new Said(400, "{\"error\":\"invalid_client\"}");
        }
        String token = "shpat_granted_" + ++granted;
        ends.put(token, clock.instant().plus(DAY));
        return new Said(
                200,
                """
                {"access_token":"%s","scope":"read_orders,write_discounts","expires_in":%d}
                """
                        .formatted(token, DAY.toSeconds()));
    }
}
