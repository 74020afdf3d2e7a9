package goodword.app;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser without scripts and pictures: keeps cookies, follows nothing by itself, and takes the
/// form's token from the last page. Thread-safe, as the tabs of a browser are.
final class DeskClient {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final int port;
    private volatile String token = "";

    DeskClient(int port) {
        this.port = port;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    /// Sends a form with its token.
    HttpResponse<String> post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        Map<String, String> all = new TreeMap<>(fields);
        all.put("_csrf", token);
        return postBare(path, all);
    }

    HttpResponse<String> postBare(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        String body =
                fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    /// Sends a file in a form with its token.
    HttpResponse<String> postFile(String path, String field, String name, byte[] file)
            throws IOException, InterruptedException {
        String part = "--goodword\r\nContent-Disposition: form-data; name=\"%s\"";
        String head =
                part.formatted("_csrf")
                        + "\r\n\r\n"
                        + token
                        + "\r\n"
                        + part.formatted(field)
                        + "; filename=\"%s\"\r\n\r\n".formatted(name);
        return send(
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=goodword")
                        .POST(
                                HttpRequest.BodyPublishers.ofByteArrays(
                                        List.of(
                                                head.getBytes(StandardCharsets.UTF_8),
                                                file,
                                                "\r\n--goodword--\r\n"
                                                        .getBytes(StandardCharsets.UTF_8))))
                        .build());
    }

    HttpResponse<String> logIn(String email, String password)
            throws IOException, InterruptedException {
        get("/admin/login");
        return post("/admin/login", Map.of("email", email, "password", password));
    }

    static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    static List<String> setCookies(HttpResponse<String> response) {
        return response.headers().allValues("Set-Cookie");
    }

    private HttpRequest.Builder request(String path) {
        String sent =
                cookies.entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .collect(Collectors.joining("; "));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .timeout(Duration.ofSeconds(20))
                        .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0");
        return sent.isEmpty() ? request : request.header("Cookie", sent);
    }

    private HttpResponse<String> send(HttpRequest request)
            throws IOException, InterruptedException {
        HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        for (String cookie : setCookies(response)) {
            String pair = cookie.substring(0, cookie.indexOf(';'));
            String name = pair.substring(0, pair.indexOf('='));
            String value = pair.substring(pair.indexOf('=') + 1);
            if (value.isEmpty()) {
                cookies.remove(name);
            } else {
                cookies.put(name, value);
            }
        }
        Matcher found = TOKEN.matcher(response.body());
        if (found.find()) {
            token = found.group(1);
        }
        return response;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
