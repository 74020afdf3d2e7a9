package goodword.app;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A browser in the demo's shop: keeps its cookie, says where its forms stood, follows nothing by
/// itself.
final class ShopVisitor {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String origin;
    private @Nullable String cookie;

    ShopVisitor(String origin) {
        this.origin = origin;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    HttpResponse<String> post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        return send(form(path, fields).header("Origin", origin).build());
    }

    /// From a page of another site, or of one that does not say; empty for the latter.
    HttpResponse<String> postFrom(String elsewhere, String path)
            throws IOException, InterruptedException {
        HttpRequest.Builder form = form(path, Map.of("gift", "blue-teapot"));
        return send((elsewhere.isEmpty() ? form : form.header("Origin", elsewhere)).build());
    }

    /// Puts the throw into the basket and pays; the answer to the payment.
    HttpResponse<String> buy(String name, String email, String code, String total)
            throws IOException, InterruptedException {
        post("/basket", Map.of("gift", "lambswool-throw"));
        return pay(Map.of("name", name, "email", email, "code", code, "total", total));
    }

    HttpResponse<String> pay(Map<String, String> fields) throws IOException, InterruptedException {
        Map<String, String> all = new java.util.TreeMap<>(fields);
        all.put("do", "pay");
        return post("/checkout", all);
    }

    /// The order's number, from where a payment led.
    static String order(HttpResponse<String> paid) {
        String location = paid.headers().firstValue("Location").orElseThrow();
        return location.substring("/thanks/".length());
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields) {
        String body =
                fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return request(path).POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path));
        return cookie == null ? request : request.header("Cookie", cookie);
    }

    private HttpResponse<String> send(HttpRequest request)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        answer.headers()
                .firstValue("Set-Cookie")
                .ifPresent(sent -> cookie = sent.substring(0, sent.indexOf(';')));
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
