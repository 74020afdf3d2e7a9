package goodword.demoshop;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a browser asks for.
///
/// @param fields of the form that was sent; empty for none
record Ask(
        String method,
        String path,
        Map<String, String> query,
        Map<String, String> fields,
        @Nullable String cookie,
        boolean ownOrigin) {
    static final String COOKIE = "basket";
    private static final int BODY_MAX = 16 * 1024;
    private static final int VALUE_MAX = 1_000;
    private static final int FIELDS_MAX = 40;

    static Ask of(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        return new Ask(
                method,
                exchange.getRequestURI().getPath(),
                pairs(exchange.getRequestURI().getRawQuery()),
                method.equals("POST") ? pairs(body(exchange)) : Map.of(),
                cookie(exchange.getRequestHeaders().getFirst("Cookie")),
                Origins.isOwn(exchange.getRequestHeaders()));
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /// The code of a friend's link; empty for none.
    Optional<String> ref() {
        return Optional.ofNullable(query.get("ref")).map(String::strip).filter(Ask::isCode);
    }

    static boolean isCode(String text) {
        return text.matches("[\\p{L}\\p{N}_-]{1,64}");
    }

    private static String body(HttpExchange exchange) throws IOException {
        try (InputStream body = exchange.getRequestBody()) {
            byte[] bytes = body.readNBytes(BODY_MAX + 1);
            return bytes.length > BODY_MAX ? "" : new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static Map<String, String> pairs(@Nullable String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        if (text == null) {
            return pairs;
        }
        for (String pair : text.split("&", FIELDS_MAX)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.putIfAbsent(
                        decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return pairs;
    }

    private static String decoded(String text) {
        try {
            String value = URLDecoder.decode(text, StandardCharsets.UTF_8);
            return value.length() > VALUE_MAX ? value.substring(0, VALUE_MAX) : value;
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }

    private static @Nullable String cookie(@Nullable String header) {
        if (header == null) {
            return null;
        }
        for (String pair : header.split(";", FIELDS_MAX)) {
            String one = pair.strip();
            if (one.startsWith(COOKIE + "=")) {
                return one.substring(COOKIE.length() + 1);
            }
        }
        return null;
    }
}
