package goodword.redirect;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// What is shown where no shop is known to lead to: the same page whatever was asked for.
enum NeutralPage {
    /// On the shared host of several shops, for a code that is nobody's.
    NOTHING(
            HttpServletResponse.SC_NOT_FOUND,
            "This link leads nowhere",
            "Perhaps a letter is missing. Ask whoever gave it to you."),
    /// On the same host, while the database is away and the code was not opened lately.
    LATER(
            HttpServletResponse.SC_SERVICE_UNAVAILABLE,
            "One moment, please",
            "This link cannot be looked up right now. Please open it again in a minute.");

    private final int status;
    private final byte[] page;

    NeutralPage(int status, String title, String sentence) {
        this.status = status;
        this.page =
                """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>%s</title>
                </head>
                <body><main><h1>%s</h1><p>%s</p></main></body>
                </html>
                """
                        .formatted(title, title, sentence)
                        .getBytes(StandardCharsets.UTF_8);
    }

    void write(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        if (this == LATER) {
            response.setHeader("Retry-After", "5");
        }
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Content-Security-Policy", "default-src 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType("text/html;charset=utf-8");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
