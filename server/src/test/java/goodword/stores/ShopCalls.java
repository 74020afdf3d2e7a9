package goodword.stores;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON over HTTP with a shop. An answer that is no success is a failure of the test.
record ShopCalls(URI base) {
    static final JsonMapper JSON = new JsonMapper();

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// A place on loopback where nobody listens yet.
    static ShopCalls atFreePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return new ShopCalls(URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/"));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    JsonNode get(String path, Map<String, String> headers) {
        return JSON.readTree(send("GET", path, headers, null).body());
    }

    JsonNode post(String path, Map<String, String> headers, Object body) {
        return JSON.readTree(send("POST", path, headers, body).body());
    }

    HttpResponse<String> send(
            String method, String path, Map<String, String> headers, @Nullable Object body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(path))
                        .timeout(Duration.ofSeconds(60))
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(
                                                JSON.writeValueAsString(body)));
        headers.forEach(request::header);
        try {
            HttpResponse<String> answer =
                    CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new AssertionError(
                        "%s %s: %d %s".formatted(method, path, answer.statusCode(), answer.body()));
            }
            return answer;
        } catch (IOException failed) {
            throw new AssertionError(method + " " + path, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
