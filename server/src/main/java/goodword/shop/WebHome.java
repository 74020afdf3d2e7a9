package goodword.shop;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The address of a shop's home page. Always `https`, but on this machine itself; no query, no
/// fragment, no user.
///
/// @param host as [WebHost] has it
/// @param path begins with a slash
public record WebHome(String scheme, String host, String path) {
    private static final Pattern ADDRESS =
            Pattern.compile("([a-zA-Z]+)://([^/?#@\\\\\\s]+)(/[^?#\\\\\\s]*)?");
    private static final Pattern PATH =
            Pattern.compile("/|(?:/(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9._~-]|%[0-9A-F]{2})+)+/?");
    private static final int PATH_MAX = 300;

    public WebHome {
        boolean secure = scheme.equals("https") || scheme.equals("http") && WebHost.isLocal(host);
        boolean known = WebHost.ascii(host).filter(host::equals).isPresent();
        if (!secure || !known || path.length() > PATH_MAX || !PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("a shop's home is an https address without a query");
        }
    }

    /// Reads an address as a person writes it; empty for one that cannot be a shop's home.
    public static Optional<WebHome> read(String text) {
        Matcher parts = ADDRESS.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        String path = parts.group(3) == null ? "/" : parts.group(3);
        try {
            return WebHost.ascii(parts.group(2)).map(host -> new WebHome(scheme, host, path));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    /// The scheme and the host, without a slash at the end.
    public String origin() {
        return scheme + "://" + host;
    }

    /// The whole address.
    @Override
    public String toString() {
        return origin() + path;
    }
}
