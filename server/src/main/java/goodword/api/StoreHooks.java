package goodword.api;

import goodword.connector.StoreMessage;
import goodword.connector.inbox.Hook;
import goodword.connector.inbox.Inbox;
import goodword.connector.inbox.Receipt;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where stores send their messages: `POST /hooks/{token}`. An answer of 200 means that the message
/// is committed, and has no body. Whoever cannot prove to be a connection's store gets the same
/// 401, whatever is wrong. Knows no session and sets no cookie. Thread-safe.
public final class StoreHooks extends HttpServlet {
    public static final String PATH = "/hooks/";

    private static final Logger LOG = LoggerFactory.getLogger(StoreHooks.class);
    private static final long serialVersionUID = 1;
    private static final int BODY_BYTES_MAX = 2 << 20;
    private static final int HEADER_MAX = 4_096;
    private static final int TURNED_AWAY_PER_MINUTE = 60;
    private static final int TOO_MANY_REQUESTS = 429;

    private final transient Inbox inbox;
    private final transient Pace pace;
    private final transient Pace turnedAway = new Pace("address", TURNED_AWAY_PER_MINUTE);

    /// @param pace of each connection
    public StoreHooks(Inbox inbox, Pace pace) {
        this.inbox = inbox;
        this.pace = pace;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!request.getMethod().equals("POST")) {
            response.setHeader("Allow", "POST");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (request.getContentLengthLong() > BODY_BYTES_MAX) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            try {
                take(request, response);
            } catch (RuntimeException failed) {
                LOG.warn("A store's message is refused for now: {}", failed.toString());
                response.setHeader("Retry-After", "2");
                response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            }
        }
    }

    /// Nobody's body is read before their address is known.
    private void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        Optional<Hook> hook = inbox.hookOf(path == null ? "" : path.substring(1));
        if (hook.isEmpty()) {
            turnAway(request, response);
        } else if (!pace.admits(hook.get().connection(), response)) {
            response.setStatus(TOO_MANY_REQUESTS);
        } else {
            Optional<byte[]> body = body(request);
            if (body.isEmpty()) {
                response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            } else {
                answer(
                        hook.get(),
                        new StoreMessage(headers(request), body.get()),
                        request,
                        response);
            }
        }
    }

    private void answer(
            Hook hook,
            StoreMessage message,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (inbox.receive(hook, message) == Receipt.TURNED_AWAY) {
            turnAway(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_OK);
        }
    }

    private void turnAway(HttpServletRequest request, HttpServletResponse response) {
        boolean patient = turnedAway.admits(request.getRemoteAddr(), response);
        response.setStatus(patient ? HttpServletResponse.SC_UNAUTHORIZED : TOO_MANY_REQUESTS);
    }

    /// Empty when it is longer than a body may be.
    private static Optional<byte[]> body(HttpServletRequest request) throws IOException {
        try (InputStream body = request.getInputStream()) {
            byte[] bytes = body.readNBytes(BODY_BYTES_MAX + 1);
            return bytes.length > BODY_BYTES_MAX ? Optional.empty() : Optional.of(bytes);
        }
    }

    /// The first of each name; one that is longer than any store's is left out.
    private static Map<String, String> headers(HttpServletRequest request) {
        Map<String, String> headers = new HashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            String value = request.getHeader(name);
            if (value.length() <= HEADER_MAX) {
                headers.put(name, value);
            }
        }
        return headers;
    }
}
