package goodword.api;

import goodword.access.Actor;
import goodword.access.ApiKeys;
import goodword.access.KeyHolder;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/// The API's door. Lets a request in whose `Authorization: Bearer` key opens a shop, at the pace
/// that a key has, and says who calls. All others get the same 401, whatever is wrong. Thread-safe.
public final class ApiKeyFilter extends HttpFilter {
    /// What a JSON body may come to; a longer one is refused unread.
    static final int BODY_BYTES_MAX = 1 << 20;

    /// What a file in CSV may come to.
    static final int FILE_BYTES_MAX = 32 << 20;

    private static final long serialVersionUID = 1;
    private static final String SCHEME = "Bearer ";
    private static final int STRANGERS_PER_MINUTE = 60;

    private final transient ApiKeys keys;
    private final transient Pace pace;
    private final transient Pace strangers = new Pace("address", STRANGERS_PER_MINUTE);

    /// @param pace of each key
    public ApiKeyFilter(ApiKeys keys, Pace pace) {
        this.keys = keys;
        this.pace = pace;
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<KeyHolder> holder = holder(request);
        if (holder.isEmpty()) {
            turnAway(request, response);
        } else if (!pace.admits(holder.get().keyId(), response)) {
            Refusal.TOO_MANY_REQUESTS.write(response, "This key has used up its minute.");
        } else if (BoundedBody.isTooLong(request)) {
            Refusal.BODY_TOO_LARGE.write(
                    response, "A JSON body has at most 1 MiB, a CSV file 32 MiB.");
        } else {
            request.setAttribute(Caller.ATTRIBUTE, caller(request, holder.get()));
            chain.doFilter(new BoundedBody(request), response);
        }
    }

    private Optional<KeyHolder> holder(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header == null || !header.startsWith(SCHEME)
                ? Optional.empty()
                : keys.holderOf(header.substring(SCHEME.length()).strip());
    }

    private void turnAway(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (strangers.admits(request.getRemoteAddr(), response)) {
            response.setHeader("WWW-Authenticate", "Bearer");
            Refusal.NO_KEY.write(
                    response, "Send an API key of your shop as Authorization: Bearer.");
        } else {
            Refusal.TOO_MANY_REQUESTS.write(response, "Too many requests without a key.");
        }
    }

    private static Caller caller(HttpServletRequest request, KeyHolder holder) {
        return new Caller(
                holder.shop(),
                holder.keyId(),
                holder.scopes(),
                Actor.key(holder.keyId(), holder.label(), request.getRemoteAddr()),
                request.getMethod() + " " + request.getRequestURI(),
                request.getHeader("Idempotency-Key"));
    }
}
