package goodword.app;

import goodword.access.Actor;
import goodword.connector.Store;
import goodword.connector.StoreMessage;
import goodword.connector.generic.OwnShop;
import goodword.connector.inbox.Connecting;
import goodword.connector.inbox.ConnectionId;
import goodword.connector.inbox.ConnectionWish;
import goodword.connector.inbox.KeysPut;
import goodword.platform.tenancy.ShopId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;

/// A self-made store that signs its messages as Standard Webhooks says, with nothing of the code
/// that is tested.
public final class OwnStore {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public final ConnectionId connection;
    public final String token;
    public final String secret;

    private OwnStore(ConnectionId connection, String token, String secret) {
        this.connection = connection;
        this.token = token;
        this.secret = secret;
    }

    static OwnStore connect(TestShop shop) {
        return connect(shop.house, shop.id);
    }

    /// Connects a store with a shop of this house.
    public static OwnStore connect(House house, ShopId shop) {
        return connect(house, shop, OwnShop.WORD);
    }

    /// @param kind the word of a dialect
    public static OwnStore connect(House house, ShopId shop, String kind) {
        ConnectionWish wish = new ConnectionWish(kind, "Our shop", null);
        return switch (house.edges()
                .stores()
                .connections()
                .connect(shop, wish, Actor.machine("test"))) {
            case Connecting.Connected(var connection, var token, var secret) ->
                    new OwnStore(connection.id(), token, secret);
            case Connecting.UnknownKind unknown -> throw new AssertionError(unknown);
        };
    }

    /// Hands in the keys to it.
    public KeysPut handInKeys(TestShop shop, Store store) {
        return shop.house
                .edges()
                .stores()
                .keyring()
                .put(shop.id, connection, store, Actor.machine("test"));
    }

    /// The store that the API has connected.
    static OwnStore of(JsonNode connected) {
        String hook = connected.path("hook").asString();
        return new OwnStore(
                new ConnectionId(UUID.fromString(connected.at("/connection/id").asString())),
                hook.substring(hook.lastIndexOf('/') + 1),
                connected.path("secret").asString());
    }

    /// The same store with another secret or token.
    OwnStore with(String otherToken, String otherSecret) {
        return new OwnStore(connection, otherToken, otherSecret);
    }

    StoreMessage message(String id, Instant at, String body) {
        return new StoreMessage(headers(id, at, body), body.getBytes(StandardCharsets.UTF_8));
    }

    public Map<String, String> headers(String id, Instant at, String body) {
        Map<String, String> headers = new TreeMap<>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(at.getEpochSecond()));
        headers.put("webhook-signature", "v1," + sign(id + "." + at.getEpochSecond() + "." + body));
        return headers;
    }

    HttpResponse<String> send(int port, String id, Instant at, String body)
            throws IOException, InterruptedException {
        return send(port, headers(id, at, body), body.getBytes(StandardCharsets.UTF_8));
    }

    public HttpResponse<String> send(int port, Map<String, String> headers, byte[] body)
            throws IOException, InterruptedException {
        return send(port, headers, HttpRequest.BodyPublishers.ofByteArray(body));
    }

    HttpResponse<String> send(int port, Map<String, String> headers, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/hooks/" + token))
                        .timeout(Duration.ofSeconds(20))
                        .header("Content-Type", "application/json")
                        .POST(body);
        headers.forEach(request::header);
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    public static String order(String externalId, String customer, String code) {
        return "{\"type\": \"order\", \"data\": %s}"
                .formatted(Api.order(externalId, customer, code));
    }

    private String sign(String text) {
        try {
            byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new LinkageError(impossible.getMessage(), impossible);
        }
    }
}
