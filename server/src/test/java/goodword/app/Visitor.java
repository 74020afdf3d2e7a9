package goodword.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Opens the pages of people and presses their button, as a browser would. Keeps no cookies.
final class Visitor {
    private static final Pattern PRESS = Pattern.compile("name=\"press\" value=\"([^\"]+)\"");
    private static final Pattern COUPON = Pattern.compile("id=\"coupon\"[^>]*>([A-Z0-9]+)<");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final int port;

    Visitor(int port) {
        this.port = port;
    }

    HttpResponse<String> get(String path, Map<String, String> headers) {
        return send(request(path, headers).GET().build());
    }

    HttpResponse<String> get(String path) {
        return get(path, Map.of());
    }

    /// Presses the button on the page of this code.
    HttpResponse<String> press(String code, String press, Map<String, String> headers) {
        return send(
                request("/i/" + code, headers)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("press=" + press))
                        .build());
    }

    /// As a browser does that shows our own page.
    HttpResponse<String> press(String code, String press) {
        return press(code, press, Map.of("Sec-Fetch-Site", "same-origin"));
    }

    /// What the button of a fresh page would send.
    String freshPress(String code) {
        return found(PRESS, get("/i/" + code).body());
    }

    /// The code that a page shows.
    static String coupon(HttpResponse<String> page) {
        return found(COUPON, page.body());
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }

    private HttpRequest.Builder request(String path, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        headers.forEach(request::header);
        return request;
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
