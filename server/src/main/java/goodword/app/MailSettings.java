package goodword.app;

import goodword.messaging.Outgoing;
import goodword.messaging.Recipient;
import goodword.messaging.Sender;
import goodword.messaging.SmtpPostman;
import goodword.messaging.SmtpServer;
import goodword.messaging.SmtpServer.Tls;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What an operator sets about mail. Nothing that is refused is repeated: it may hold a password.
final class MailSettings {
    private static final String SMTP_URL = "GOODWORD_SMTP_URL";
    private static final String MAIL_FROM = "GOODWORD_MAIL_FROM";
    private static final int STARTTLS_PORT = 587;
    private static final int WRAPPED_PORT = 465;
    private static final Pattern NAMED = Pattern.compile("(?:\"?([^\"<>]*?)\"?\\s*)<([^<>]+)>");

    private MailSettings() {}

    static Outgoing of(Map<String, String> environment) {
        @Nullable String url = environment.get(SMTP_URL);
        @Nullable String from = environment.get(MAIL_FROM);
        if (url == null || url.isBlank()) {
            return from == null ? Outgoing.UNSET : unset(sender(from));
        }
        if (from == null) {
            throw new UsageException(MAIL_FROM + " is missing: from whom do mails come?");
        }
        return new Outgoing(new SmtpPostman(server(url.strip())), sender(from));
    }

    private static Outgoing unset(Sender sender) {
        return new Outgoing(Outgoing.UNSET.postman(), sender);
    }

    static SmtpServer server(String url) {
        URI uri = uri(url);
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        boolean wrapped = "smtps".equals(uri.getScheme());
        boolean known = wrapped || "smtp".equals(uri.getScheme());
        boolean bare = uri.getRawPath().isEmpty() || uri.getRawPath().equals("/");
        boolean off = query.equals("tls=off");
        if (!known || uri.getHost() == null || !bare || !query.isEmpty() && (!off || wrapped)) {
            throw unreadable();
        }
        int port = uri.getPort() > 0 ? uri.getPort() : wrapped ? WRAPPED_PORT : STARTTLS_PORT;
        Tls tls = wrapped ? Tls.WRAPPED : off ? Tls.OFF : Tls.STARTTLS;
        @Nullable String account = uri.getRawUserInfo();
        if (account == null) {
            return new SmtpServer(uri.getHost(), port, null, null, tls);
        }
        int colon = account.indexOf(':');
        if (colon < 1) {
            throw unreadable();
        }
        return new SmtpServer(
                uri.getHost(),
                port,
                decoded(account.substring(0, colon)),
                decoded(account.substring(colon + 1)),
                tls);
    }

    static Sender sender(String from) {
        Matcher named = NAMED.matcher(from.strip());
        @Nullable String name = named.matches() ? named.group(1).strip() : null;
        String address = named.matches() ? named.group(2).strip() : from.strip();
        try {
            boolean nameless = name == null || name.isEmpty();
            return new Sender(nameless ? null : name, new Recipient(address));
        } catch (IllegalArgumentException refused) {
            throw new UsageException(
                    MAIL_FROM + " reads Shop <hello@shop.example>, or hello@shop.example alone");
        }
    }

    private static URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException malformed) {
            throw unreadable();
        }
    }

    private static UsageException unreadable() {
        return new UsageException(
                SMTP_URL
                        + " reads smtp://user:password@host:587 or smtps://user:password@host:465;"
                        + " ?tls=off only for a test server");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw unreadable();
        }
    }
}
