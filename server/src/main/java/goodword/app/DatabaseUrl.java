package goodword.app;

import goodword.platform.database.DatabaseAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The address of a PostgreSQL database as people write it: `postgresql://user:password@host/name`
/// or the JDBC form.
record DatabaseUrl(String jdbc, @Nullable String user, @Nullable String password) {

    static DatabaseUrl parse(String text) {
        String plain = text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text;
        URI uri = uri(plain);
        String scheme = uri.getScheme();
        boolean postgres = "postgresql".equals(scheme) || "postgres".equals(scheme);
        if (!postgres || uri.getHost() == null || uri.getPath().length() < 2) {
            throw unreadable();
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String jdbc = "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query;
        String account = uri.getRawUserInfo();
        if (account == null) {
            return new DatabaseUrl(jdbc, null, null);
        }
        int colon = account.indexOf(':');
        String user = colon < 0 ? account : account.substring(0, colon);
        String password = colon < 0 ? null : decoded(account.substring(colon + 1));
        return new DatabaseUrl(jdbc, decoded(user), password);
    }

    /// The address for this login; what is absent is taken from the URL itself.
    DatabaseAddress as(@Nullable String otherUser, @Nullable String otherPassword) {
        String login = otherUser == null ? user : otherUser;
        String secret = otherPassword == null ? password : otherPassword;
        if (login == null) {
            throw new UsageException(
                    "GOODWORD_DATABASE_URL or GOODWORD_DATABASE_USER names a user");
        }
        return new DatabaseAddress(jdbc, login, secret == null ? "" : secret);
    }

    private static URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException malformed) {
            throw unreadable();
        }
    }

    /// Says nothing of the text itself: it may hold a password.
    private static UsageException unreadable() {
        return new UsageException(
                "GOODWORD_DATABASE_URL reads postgresql://user:password@host:5432/name");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
