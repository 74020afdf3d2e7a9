package goodword.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// Speaks to a running server as a shop would.
final class Api {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();

    private final int port;
    private final String key;
    private final Map<String, String> headers;

    Api(int port, String key) {
        this(port, key, Map.of());
    }

    private Api(int port, String key, Map<String, String> headers) {
        this.port = port;
        this.key = key;
        this.headers = headers;
    }

    /// The same caller, sending this header as well.
    Api with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Api(port, key, more);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    /// @param idempotencyKey under which the server does it once
    HttpResponse<String> post(String path, String body, String idempotencyKey)
            throws IOException, InterruptedException {
        return send(
                request(path)
                        .header("Idempotency-Key", idempotencyKey)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    /// Sends a body without saying how long it is.
    HttpResponse<String> postInChunks(String path, String body)
            throws IOException, InterruptedException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return send(
                request(path)
                        .POST(
                                HttpRequest.BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream(bytes)))
                        .build());
    }

    /// A paid order of now.
    static String order(String externalId, String customer, String code) {
        return """
        {"externalId": "%s", "version": 1, "state": "paid", "placedAt": "2026-03-01T10:00:00Z",
         "currency": "EUR", "customer": {"id": "%s", "email": "%s@mail.example"},
         "totals": {"items": "99.99", "grand": "99.99"}, "origin": {"code": "%s"}}"""
                .formatted(externalId, customer, customer, code);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .timeout(Duration.ofSeconds(10))
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/json");
        headers.forEach(request::header);
        return request;
    }

    private static HttpResponse<String> send(HttpRequest request)
            throws IOException, InterruptedException {
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
