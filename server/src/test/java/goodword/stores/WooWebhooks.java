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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.node.ObjectNode;

/// The webhooks of a recorded WooCommerce: never sent twice, all of one second under one delivery
/// id, announced by an unsigned ping, and given up for good after the seventh failure in a row.
/// Thread-safe.
public final class WooWebhooks {
    private static final int FAILURES_MAX = 6;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Map<Long, ObjectNode> hooks = new LinkedHashMap<>();
    private final Map<Long, Integer> failures = new LinkedHashMap<>();

    public synchronized String list() {
        return WooServer.written(List.copyOf(hooks.values()));
    }

    synchronized String make(ObjectNode wished) {
        long id = hooks.size() + 1L;
        ObjectNode made = wished.deepCopy().put("id", id).put("status", "active");
        hooks.put(id, made);
        return shown(made);
    }

    synchronized String change(long id, ObjectNode wished) {
        ObjectNode hook = Objects.requireNonNull(hooks.get(id));
        hook.setAll(wished);
        failures.remove(id);
        return shown(hook);
    }

    /// For good: WooCommerce has no bin for webhooks, and wants to be told so.
    synchronized Optional<String> delete(long id, Map<String, String> query) {
        return "true".equals(query.get("force"))
                ? Optional.ofNullable(hooks.remove(id)).map(WooWebhooks::shown)
                : Optional.empty();
    }

    private static String shown(ObjectNode hook) {
        ObjectNode shown = hook.deepCopy();
        shown.remove("secret");
        return shown.toString();
    }

    /// How many are active.
    public synchronized long active() {
        return hooks.values().stream().filter(WooWebhooks::isActive).count();
    }

    private static boolean isActive(ObjectNode hook) {
        return hook.path("status").asString().equals("active");
    }

    /// Sends an order to whoever listens to the topic, and returns the answers; none where the
    /// webhook was given up.
    public List<Integer> deliver(String topic, String body) throws Exception {
        List<ObjectNode> listening;
        synchronized (this) {
            listening =
                    hooks.values().stream()
                            .filter(WooWebhooks::isActive)
                            .filter(hook -> hook.path("topic").asString().equals(topic))
                            .toList();
        }
        List<Integer> answers = new ArrayList<>();
        for (ObjectNode hook : listening) {
            int answer = send(hook, topic, body);
            note(hook.path("id").asLong(), answer);
            answers.add(answer);
        }
        return answers;
    }

    private synchronized void note(long id, int answer) {
        if (answer / 100 == 2) {
            failures.remove(id);
        } else if (failures.merge(id, 1, Integer::sum) > FAILURES_MAX) {
            Objects.requireNonNull(hooks.get(id)).put("status", "disabled");
        }
    }

    private static int send(ObjectNode hook, String topic, String body) throws Exception {
        byte[] bytes = body.getBytes(UTF_8);
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(hook.path("delivery_url").asString()))
                        .header("Content-Type", "application/json")
                        .header("X-WC-Webhook-Topic", topic)
                        .header("X-WC-Webhook-ID", hook.path("id").asString())
                        .header("X-WC-Webhook-Delivery-ID", "the same within a second")
                        .header(
                                "X-WC-Webhook-Signature",
                                signature(hook.path("secret").asString(), bytes))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                        .build();
        return answer(request);
    }

    /// The unsigned ping that comes with the first delivery of each.
    public int ping(int number) throws Exception {
        ObjectNode hook;
        synchronized (this) {
            hook = List.copyOf(hooks.values()).get(number);
        }
        return answer(
                HttpRequest.newBuilder(URI.create(hook.path("delivery_url").asString()))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("webhook_id=" + (number + 1)))
                        .build());
    }

    private static int answer(HttpRequest request) throws InterruptedException {
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
