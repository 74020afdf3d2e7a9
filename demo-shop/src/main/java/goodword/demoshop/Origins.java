package goodword.demoshop;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Whether a form was sent from a page of this shop: its cookie is `SameSite=Lax`, and the browser
/// says where the form stood. A request that does not say is refused.
final class Origins {
    private Origins() {}

    static boolean isOwn(Headers headers) {
        String host = headers.getFirst("Host");
        String origin = headers.getFirst("Origin");
        String from = origin == null ? headers.getFirst("Referer") : origin;
        return host != null && host.equals(authority(from));
    }

    private static @Nullable String authority(@Nullable String address) {
        try {
            return address == null ? null : URI.create(address).getAuthority();
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
