package goodword.client;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/// Sends calls until they are answered. Thread-safe.
final class Transport {
    private static final int CONFLICT = 409;
    private static final Set<Integer> COME_AGAIN = Set.of(429, 500, 502, 503, 504);
    private static final String AT_WORK = "idempotency_key_at_work";

    private final HttpClient http;
    private final Door door;
    private final Retries retries;
    private final Json json = new Json();

    Transport(HttpClient http, Door door, Retries retries) {
        this.http = http;
        this.door = door;
        this.retries = retries;
    }

    Json json() {
        return json;
    }

    String get(String path) {
        return send("GET " + path, request(path).GET(), "");
    }

    /// Sends a body under a fresh idempotency key.
    String post(String path, Object body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    String post(String path, Object body, String idempotencyKey) {
        return change("POST", path, json.write(body), idempotencyKey);
    }

    String post(String path) {
        return change("POST", path, "", UUID.randomUUID().toString());
    }

    private String change(String method, String path, String body, String idempotencyKey) {
        HttpRequest.Builder request =
                request(path)
                        .method(method, BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", idempotencyKey);
        return send(method + " " + path, request, idempotencyKey);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(door.at(path))
                .timeout(retries.timeout())
                .header("Authorization", "Bearer " + door.key());
    }

    private String send(String call, HttpRequest.Builder builder, String idempotencyKey) {
        HttpRequest request = builder.build();
        for (int attempt = 1; ; attempt++) {
            boolean last = attempt == retries.attemptsMax();
            Duration asked = Duration.ZERO;
            try {
                HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
                if (answer.statusCode() < 300) {
                    return answer.body();
                }
                GoodwordException refusal = json.refusal(answer);
                if (last || !comesAgain(refusal)) {
                    throw refusal;
                }
                asked = retryAfter(answer);
            } catch (IOException silent) {
                if (last) {
                    throw new UnansweredException(call, idempotencyKey, silent);
                }
            } catch (InterruptedException stopped) {
                throw interrupted(call, idempotencyKey, stopped);
            }
            pause(call, idempotencyKey, retries.pauseAfter(attempt, asked));
        }
    }

    private static boolean comesAgain(GoodwordException refusal) {
        return COME_AGAIN.contains(refusal.status())
                || refusal.status() == CONFLICT && refusal.code().equals(AT_WORK);
    }

    private static Duration retryAfter(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("[0-9]{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(Duration.ZERO);
    }

    private static void pause(String call, String idempotencyKey, Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException stopped) {
            throw interrupted(call, idempotencyKey, stopped);
        }
    }

    private static UnansweredException interrupted(
            String call, String idempotencyKey, InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return new UnansweredException(call, idempotencyKey, stopped);
    }
}
