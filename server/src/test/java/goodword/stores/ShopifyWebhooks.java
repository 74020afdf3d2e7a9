package goodword.stores;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The webhooks of a recorded Shopify: one for each topic and address, signed with the app's
/// secret, and deleted when nobody answers. The privacy topics are the app's own. Thread-safe.
public final class ShopifyWebhooks {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Map<String, String> addresses = new LinkedHashMap<>();
    private String secret = ShopifyServer.SECRET;
    private String privacyAddress = "";
    private long events;

    /// False when there is one already.
    synchronized boolean make(String topic, String address) {
        return addresses.putIfAbsent(topic, address) == null;
    }

    /// Shopify signs with this from now on.
    public synchronized void signWith(String other) {
        secret = other;
    }

    /// What stands in the app's configuration.
    public synchronized void privacyAt(String address) {
        privacyAddress = address;
    }

    public synchronized List<String> topics() {
        return List.copyOf(addresses.keySet());
    }

    /// An event is sent, and its webhook is deleted when nobody answers well; empty where there is
    /// no webhook for it.
    ///
    /// @param topic as in headers, such as `orders/create`
    public Optional<Integer> deliver(String topic, String body) throws Exception {
        return deliver(topic, body, "event-" + nextEvent());
    }

    /// The same event again.
    public Optional<Integer> deliver(String topic, String body, String event) throws Exception {
        String name = topic.replace('/', '_').toUpperCase(Locale.ROOT);
        String address = addressOf(topic, name);
        if (address.isEmpty()) {
            return Optional.empty();
        }
        int answer = send(address, topic, event, body.getBytes(UTF_8));
        if (answer / 100 != 2) {
            giveUp(name);
        }
        return Optional.of(answer);
    }

    /// The answers to this event for each of these bodies.
    public List<Integer> deliverAll(String topic, List<String> bodies) throws Exception {
        List<Integer> answers = new ArrayList<>();
        for (String body : bodies) {
            answers.add(deliver(topic, body).orElseThrow());
        }
        return answers;
    }

    private synchronized long nextEvent() {
        return ++events;
    }

    private synchronized String addressOf(String topic, String name) {
        return topic.endsWith("redact") || topic.endsWith("data_request")
                ? privacyAddress
                : addresses.getOrDefault(name, "");
    }

    private synchronized void giveUp(String name) {
        addresses.remove(name);
    }

    private synchronized String secret() {
        return secret;
    }

    private int send(String address, String topic, String event, byte[] body) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/json")
                        .header("X-Shopify-Topic", topic)
                        .header("X-Shopify-Shop-Domain", "goodword-test.myshopify.com")
                        .header("X-Shopify-API-Version", "2026-10")
                        .header("X-Shopify-Webhook-Id", "webhook-" + event)
                        .header("X-Shopify-Event-Id", event)
                        .header("X-Shopify-Hmac-Sha256", signature(secret(), body))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException unreachable) {
            return 599;
        }
    }

    private static String signature(String secret, byte[] body) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(body));
    }
}
