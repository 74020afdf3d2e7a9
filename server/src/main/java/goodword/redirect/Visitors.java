package goodword.redirect;

import goodword.platform.vault.Vault;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A visitor's first-party id: read and set only where the shop says that it may, and never for who
/// asks not to be known (Global Privacy Control, Do Not Track). Thread-safe.
final class Visitors {
    static final String COOKIE = "gw_visitor";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final Windows windows;

    Visitors(Windows windows) {
        this.windows = windows;
    }

    /// The id of who opens a link of this shop, a new one for who comes first; null where none may
    /// be read or kept. On a host that several shops share there is none: it would follow people
    /// from one shop to another.
    @Nullable String known(
            Front front, Fronts fronts, HttpServletRequest request, HttpServletResponse response) {
        if (!front.allowsVisitorId() || asksNotToBeKnown(request)) {
            return null;
        }
        boolean ownHost = fronts.only() == front || fronts.onHost(hostOf(request)) == front;
        if (!ownHost) {
            return null;
        }
        String id = idIn(request.getHeader("Cookie"));
        if (id == null) {
            id = Vault.freshSecret();
            response.addHeader("Set-Cookie", cookie(front, id));
        }
        return id;
    }

    static @Nullable String hostOf(HttpServletRequest request) {
        return request.getHeader("Host");
    }

    private static boolean asksNotToBeKnown(HttpServletRequest request) {
        return "1".equals(request.getHeader("Sec-GPC")) || "1".equals(request.getHeader("DNT"));
    }

    private static @Nullable String idIn(@Nullable String cookies) {
        if (cookies == null) {
            return null;
        }
        for (String pair : cookies.split(";")) {
            String cookie = pair.strip();
            if (cookie.startsWith(COOKIE + "=")) {
                String id = cookie.substring(COOKIE.length() + 1);
                return ID.matcher(id).matches() ? id : null;
            }
        }
        return null;
    }

    private String cookie(Front front, String id) {
        long seconds = Duration.ofDays(windows.days(front.shop())).toSeconds();
        return COOKIE
                + "="
                + id
                + "; Path=/; Max-Age="
                + seconds
                + "; HttpOnly; SameSite=Lax"
                + (front.isLocal() ? "" : "; Secure");
    }
}
