package goodword.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// What is said at the door, before a call is understood: RFC 9457 problems with a stable code.
enum Refusal {
    NO_KEY(401, "Unauthorized"),
    MISSING_SCOPE(403, "Forbidden"),
    NOT_FOUND(404, "Not Found"),
    BODY_TOO_LARGE(413, "Content Too Large"),
    TOO_MANY_REQUESTS(429, "Too Many Requests"),
    TOO_MANY_WRONG_CODES(429, "Too Many Requests");

    private final int status;
    private final String title;

    Refusal(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /// @param detail plain words of ours: no quotation marks, nothing that a caller sent
    void write(HttpServletResponse response, String detail) throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        String body =
                """
                {"type":"about:blank","title":"%s","status":%d,"code":"%s","detail":"%s"}"""
                        .formatted(title, status, name().toLowerCase(Locale.ROOT), detail);
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
