package goodword.messaging;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.simplejavamail.api.email.Email;
import org.simplejavamail.api.email.EmailPopulatingBuilder;
import org.simplejavamail.api.mailer.Mailer;
import org.simplejavamail.api.mailer.config.TransportStrategy;
import org.simplejavamail.email.EmailBuilder;
import org.simplejavamail.mailer.MailerBuilder;

/// Hands letters to a mail server over SMTP. Of what the server answers only the number is kept:
/// its words may hold the recipient's address. Thread-safe.
public final class SmtpPostman implements Postman {
    private static final int TIMEOUT_MILLIS = (int) Duration.ofSeconds(15).toMillis();
    private static final int CHAIN_MAX = 12;
    private static final Pattern CODE = Pattern.compile("([245][0-9]{2})[ -]");

    private final Mailer mailer;

    public SmtpPostman(SmtpServer server) {
        this.mailer =
                MailerBuilder.withSMTPServer(
                                server.host(), server.port(), server.user(), server.password())
                        .withTransportStrategy(strategy(server.tls()))
                        .withSessionTimeout(TIMEOUT_MILLIS)
                        .withProperty(
                                "mail.smtp.starttls.enable",
                                Boolean.toString(server.tls() == SmtpServer.Tls.STARTTLS))
                        .clearEmailValidator()
                        .buildMailer();
    }

    @Override
    public Handover deliver(Letter letter) {
        try {
            mailer.sendMail(email(letter)).join();
            return new Handover.Delivered();
        } catch (RuntimeException failed) {
            return outcome(failed);
        }
    }

    private static TransportStrategy strategy(SmtpServer.Tls tls) {
        return switch (tls) {
            case WRAPPED -> TransportStrategy.SMTPS;
            case STARTTLS -> TransportStrategy.SMTP_TLS;
            case OFF -> TransportStrategy.SMTP;
        };
    }

    private static Email email(Letter letter) {
        EmailPopulatingBuilder mail =
                EmailBuilder.startingBlank()
                        .fixingMessageId(letter.messageId())
                        .from(letter.senderName(), letter.sender().address())
                        .to(letter.recipient().address())
                        .withSubject(letter.subject())
                        .withPlainText(letter.text())
                        .withHTMLText(letter.html());
        letter.ownHeaders().forEach(mail::withHeader);
        return mail.buildEmail();
    }

    /// Only what the server says of the recipient is final. A login, a policy or a text that it
    /// does not like is for the operator to mend, so the letter waits.
    private static Handover outcome(RuntimeException failed) {
        List<Throwable> chain = chain(failed);
        boolean refused =
                found(chain, SendFailedException.class)
                        .map(SendFailedException::getInvalidAddresses)
                        .filter(addresses -> addresses.length > 0)
                        .isPresent();
        if (refused) {
            return new Handover.Refused("recipient_" + code(chain).orElse("refused"));
        }
        if (found(chain, AuthenticationFailedException.class).isPresent()) {
            return new Handover.Later("mail_server_refuses_login");
        }
        if (found(chain, SocketException.class).isPresent()
                || found(chain, UnknownHostException.class).isPresent()) {
            return new Handover.Later("mail_server_unreachable");
        }
        return new Handover.Later("mail_server_" + code(chain).orElse("failed"));
    }

    /// The mail library hangs what the server answered on an exception beside its cause.
    private static List<Throwable> chain(Throwable failed) {
        List<Throwable> chain = new ArrayList<>();
        @Nullable Throwable next = failed;
        while (next != null && chain.size() < CHAIN_MAX) {
            chain.add(next);
            @Nullable Throwable beside =
                    next instanceof MessagingException mail ? mail.getNextException() : null;
            next = beside == null ? next.getCause() : beside;
        }
        return chain;
    }

    /// The number with which the server's answer begins; the last one is the most exact.
    private static Optional<String> code(List<Throwable> chain) {
        return chain.reversed().stream()
                .filter(MessagingException.class::isInstance)
                .map(answer -> CODE.matcher(Objects.requireNonNullElse(answer.getMessage(), "")))
                .filter(Matcher::lookingAt)
                .map(number -> number.group(1))
                .findFirst();
    }

    private static <E extends Throwable> Optional<E> found(List<Throwable> chain, Class<E> type) {
        return chain.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
