package goodword.admin;

import goodword.access.Site;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Under which address people reach the desk: the one that the operator names, else this machine's.
///
/// @param configured such as `https://refer.shop.example`
public record DeskAddress(@Nullable URI configured) {
    /// Reads the operator's setting; a text that is no web address is refused.
    public static DeskAddress of(@Nullable String url) {
        if (url == null || url.isBlank()) {
            return new DeskAddress(null);
        }
        URI uri = URI.create(url.strip());
        boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
        if (!web || uri.getHost() == null || uri.getUserInfo() != null) {
            throw new IllegalArgumentException(
                    "GOODWORD_PUBLIC_URL is an address such as https://refer.shop.example");
        }
        return new DeskAddress(uri);
    }

    /// Whether browsers speak HTTPS with us, through a proxy as a rule.
    public boolean isSecure() {
        return Optional.ofNullable(configured)
                .filter(uri -> "https".equals(uri.getScheme()))
                .isPresent();
    }

    Site site(HttpServletRequest request) {
        return site(request.getLocalPort());
    }

    /// The address for people, from the port that the program listens on.
    public Site site(int localPort) {
        URI uri = configured == null ? URI.create("http://localhost:" + localPort) : configured;
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return new Site(uri.getHost(), uri.getScheme() + "://" + uri.getHost() + port);
    }
}
