package goodword.app;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import goodword.messaging.Outgoing;
import goodword.messaging.Recipient;
import goodword.messaging.Sender;
import goodword.messaging.SmtpPostman;
import goodword.messaging.SmtpServer;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A real mail server on this machine, and what came in.
final class Mailbox implements AutoCloseable {
    private static final Pattern UNSUBSCRIBE = Pattern.compile("<(http[^>]*/unsubscribe/[^>]*)>");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    Mailbox() {
        server.start();
    }

    Outgoing outgoing() {
        return new Outgoing(postman(), new Sender(null, new Recipient("hello@shop.example")));
    }

    SmtpPostman postman() {
        return new SmtpPostman(
                new SmtpServer(
                        "127.0.0.1", server.getSmtp().getPort(), null, null, SmtpServer.Tls.OFF));
    }

    List<MimeMessage> mails() {
        return Arrays.asList(server.getReceivedMessages());
    }

    List<String> subjects() {
        return mails().stream().map(Mailbox::subject).toList();
    }

    /// The first mail whose subject begins so.
    MimeMessage mail(String subject) {
        return mails().stream()
                .filter(mail -> subject(mail).startsWith(subject))
                .findFirst()
                .orElseThrow();
    }

    static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /// The bytes that stand before the empty line.
    static String head(MimeMessage mail) throws MessagingException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        String raw = bytes.toString(StandardCharsets.UTF_8);
        return raw.substring(0, raw.indexOf("\r\n\r\n") + 2);
    }

    static String text(MimeMessage mail) throws MessagingException, IOException {
        return part(mail.getContent(), "text/plain");
    }

    static String html(MimeMessage mail) throws MessagingException, IOException {
        return part(mail.getContent(), "text/html");
    }

    /// The address in the mail's header that ends these mails.
    static String unsubscribe(MimeMessage mail) throws MessagingException {
        Matcher found = UNSUBSCRIBE.matcher(mail.getHeader("List-Unsubscribe", null));
        if (!found.matches()) {
            throw new AssertionError("no way out of these mails");
        }
        return found.group(1);
    }

    private static String part(Object content, String type) throws MessagingException, IOException {
        if (content instanceof MimeMultipart parts) {
            for (int next = 0; next < parts.getCount(); next++) {
                BodyPart part = parts.getBodyPart(next);
                if (part.isMimeType(type)) {
                    return (String) part.getContent();
                }
                String inner = part(part.getContent(), type);
                if (!inner.isEmpty()) {
                    return inner;
                }
            }
        }
        return "";
    }

    @Override
    public void close() {
        server.stop();
    }
}
