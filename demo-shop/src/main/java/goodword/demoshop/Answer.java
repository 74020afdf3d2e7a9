package goodword.demoshop;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// What a browser gets.
///
/// @param location where it shall go next; absent for a page
/// @param visit the id of a visit that began with this answer
record Answer(
        int status, String type, byte[] body, @Nullable String location, @Nullable String visit) {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    static Answer page(int status, byte[] html) {
        return new Answer(status, "text/html; charset=utf-8", html, null, null);
    }

    static Answer file(String type, byte[] bytes) {
        return new Answer(200, type, bytes, null, null);
    }

    /// After a form: the browser asks for the next page anew, so reloading repeats nothing.
    static Answer to(String path) {
        return new Answer(303, "text/plain; charset=utf-8", new byte[0], path, null);
    }

    static Answer refused(int status, String words) {
        return new Answer(
                status,
                "text/plain; charset=utf-8",
                words.getBytes(StandardCharsets.UTF_8),
                null,
                null);
    }

    Answer beginning(String visit) {
        return new Answer(status, type, body, location, visit);
    }

    void send(HttpExchange exchange) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cache-Control", type.startsWith("text/html") ? "no-store" : "max-age=300");
        if (location != null) {
            headers.set("Location", location);
            headers.set("Cache-Control", "no-store");
        }
        if (visit != null) {
            headers.set(
                    "Set-Cookie", Ask.COOKIE + "=" + visit + "; Path=/; HttpOnly; SameSite=Lax");
        }
        boolean silent = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, silent ? -1 : body.length);
        if (!silent) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
