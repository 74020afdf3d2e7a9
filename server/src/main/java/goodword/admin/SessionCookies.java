package goodword.admin;

import goodword.platform.vault.Vault;
import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/// The session's cookie: the session's id and a proof made with the installation's secret. Whoever
/// reads the database therefore cannot make a cookie, and an invented one costs no query.
/// Thread-safe.
public final class SessionCookies implements CookieSerializer {
    private final Vault vault;
    private final DefaultCookieSerializer cookies = new DefaultCookieSerializer();

    public SessionCookies(Vault vault, DeskAddress address) {
        this.vault = vault;
        cookies.setCookieName(nameOf(address));
        cookies.setUseSecureCookie(address.isSecure());
        cookies.setUseHttpOnlyCookie(true);
        cookies.setSameSite("Lax");
        cookies.setCookiePath("/");
        cookies.setUseBase64Encoding(false);
    }

    /// With HTTPS the browser itself holds the cookie to this host, this path and to HTTPS.
    static String nameOf(DeskAddress address) {
        return address.isSecure() ? "__Host-goodword" : "goodword";
    }

    @Override
    public void writeCookieValue(CookieValue cookie) {
        String id = cookie.getCookieValue();
        String value = id.isEmpty() ? "" : id + "." + proof(id);
        CookieValue proved = new CookieValue(cookie.getRequest(), cookie.getResponse(), value);
        proved.setCookieMaxAge(cookie.getCookieMaxAge());
        cookies.writeCookieValue(proved);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return cookies.readCookieValues(request).stream()
                .map(this::idOf)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> idOf(String value) {
        int dot = value.lastIndexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String id = value.substring(0, dot);
        byte[] expected = proof(id).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        byte[] given = value.substring(dot + 1).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, given) ? Optional.of(id) : Optional.empty();
    }

    private String proof(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(vault.keyOf("session", id));
    }
}
