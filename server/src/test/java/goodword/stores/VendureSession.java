package goodword.stores;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Somebody at one of Vendure's two GraphQL APIs.
final class VendureSession {
    private final ShopCalls calls;
    private final String path;
    private @Nullable String token;

    VendureSession(ShopCalls calls, String path) {
        this.calls = calls;
        this.path = path;
    }

    /// The answer's data. An error, or a result that is one, is a failure of the test.
    JsonNode ask(String query, Map<String, ?> variables) {
        Map<String, String> headers =
                token == null ? Map.of() : Map.of("Authorization", "Bearer " + token);
        HttpResponse<String> answer =
                calls.send("POST", path, headers, Map.of("query", query, "variables", variables));
        answer.headers().firstValue("vendure-auth-token").ifPresent(given -> token = given);
        JsonNode told = ShopCalls.JSON.readTree(answer.body());
        if (told.has("errors") || told.toString().contains("\"errorCode\"")) {
            throw new AssertionError(query + ": " + told);
        }
        return told.path("data");
    }
}
