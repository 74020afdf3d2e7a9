package goodword.connector.shopify;

import static java.nio.charset.StandardCharsets.UTF_8;

import goodword.connector.Asked;
import goodword.connector.Asked.Refused;
import goodword.connector.Asked.Told;
import goodword.connector.Field;
import goodword.connector.Reading;
import goodword.connector.Store;
import goodword.connector.StoreJson;
import goodword.connector.StoreKeys;
import goodword.connector.Trouble;
import goodword.connector.calls.Reply;
import goodword.connector.calls.StoreLine;
import goodword.connector.calls.Unreadable;
import goodword.platform.outbound.Call;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The tokens that open the Admin API. An app of the Dev Dashboard gets one for its client id and
/// secret, good for a day (Shopify, "Using the client credentials grant"); an older app was shown a
/// lasting one. Those that end are kept in memory alone: whoever starts anew asks for another, and
/// the ones before stay good. Thread-safe.
final class ShopifyTokens {
    static final String CLIENT_ID = "clientId";
    static final String LASTING = "accessToken";

    private static final String GRANT = "admin/oauth/access_token";
    private static final Pattern HEADER_TEXT = Pattern.compile("[\\x21-\\x7e]+");
    private static final Duration DAY = Duration.ofDays(1);
    private static final int TENTHS = 10;
    private static final int TENTHS_USED = 9;

    private final StoreLine line;
    private final InstantSource clock;
    private final Map<Store, Granted> held = new ConcurrentHashMap<>();

    ShopifyTokens(StoreLine line, InstantSource clock) {
        this.line = line;
        this.clock = clock;
    }

    /// @param renewAt well before it ends
    private record Granted(String token, Instant renewAt) {}

    /// One that opens this store.
    Asked<String> of(Store store) {
        @Nullable String lasting = store.keys().byName().get(LASTING);
        if (lasting != null) {
            return new Told<>(lasting);
        }
        @Nullable Granted granted = held.get(store);
        return granted != null && clock.instant().isBefore(granted.renewAt())
                ? new Told<>(granted.token())
                : granted(store);
    }

    /// Lets go of a token. False where there is no way to another.
    boolean forget(Store store, String token) {
        held.computeIfPresent(store, (_, kept) -> kept.token().equals(token) ? null : kept);
        return !store.keys().byName().containsKey(LASTING);
    }

    /// Lets go of whatever is held, so that the keys themselves are tried next.
    void forget(Store store) {
        held.remove(store);
    }

    private Asked<String> granted(Store store) {
        Instant now = clock.instant();
        Call call =
                Call.post(
                        store.address() + GRANT,
                        "application/x-www-form-urlencoded",
                        form(store.keys()).getBytes(UTF_8));
        return explained(line.read(call))
                .then(reply -> Unreadable.orTold(Reading.of(() -> granted(reply, now))))
                .map(granted -> kept(store, granted, now));
    }

    private String kept(Store store, Granted granted, Instant now) {
        held.values().removeIf(one -> !now.isBefore(one.renewAt()));
        held.put(store, granted);
        return granted.token();
    }

    private static Granted granted(Reply reply, Instant now) {
        StoreJson answer = StoreJson.parse(reply.body());
        Field token = answer.field("access_token");
        if (!HEADER_TEXT.matcher(token.line()).matches()) {
            throw token.refusal("malformed", "must be a token");
        }
        long seconds = Math.min(answer.field("expires_in").wholeNumber(), DAY.toSeconds());
        return new Granted(token.line(), now.plusSeconds(seconds * TENTHS_USED / TENTHS));
    }

    private static String form(StoreKeys keys) {
        return "grant_type=client_credentials&client_id=%s&client_secret=%s"
                .formatted(
                        URLEncoder.encode(keys.get(CLIENT_ID), UTF_8),
                        URLEncoder.encode(keys.get(StoreKeys.SIGNED_BY), UTF_8));
    }

    private static Asked<Reply> explained(Asked<Reply> asked) {
        return switch (asked) {
            case Told<Reply>(Reply reply) when !reply.isWell() ->
                    new Refused<>(objection(error(reply)));
            case Refused<Reply>(Trouble trouble) -> new Refused<>(explained(trouble));
            case Asked<Reply> other -> other;
        };
    }

    private static Trouble explained(Trouble trouble) {
        return switch (trouble.code()) {
            case Trouble.KEYS_REFUSED, "not_allowed" -> objection("");
            case "moved", "not_an_api" ->
                    new Trouble(
                            trouble.code(),
                            "Shopify gives no token here: it does not know this client ID, or this"
                                    + " is not the shop's address that ends in .myshopify.com.");
            default -> trouble;
        };
    }

    private static String error(Reply reply) {
        return switch (Reading.of(() -> StoreJson.parse(reply.body()).field("error").line())) {
            case Reading.Read<String>(String word) -> word;
            case Reading.Refused<String> _ -> "";
        };
    }

    private static Trouble objection(String error) {
        return switch (error) {
            case "app_not_installed" ->
                    new Trouble(
                            Trouble.KEYS_REFUSED,
                            "The app is not installed in this shop. Install it from its page in"
                                    + " Shopify's Dev Dashboard.");
            case "shop_not_permitted" ->
                    new Trouble(
                            Trouble.KEYS_REFUSED,
                            "Shopify gives this app no token for this shop: app and shop have to"
                                    + " belong to the same organization.");
            default ->
                    new Trouble(
                            Trouble.KEYS_REFUSED,
                            "Shopify knows no app with this client ID and client secret. Copy both"
                                    + " from the app's settings.");
        };
    }
}
