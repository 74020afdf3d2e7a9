package goodword.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What becomes of a letter when the mail server says no.
final class SmtpPostmanTest {
    private static final Letter LETTER =
            new Letter(
                    "<one@shop.example>",
                    "Shop",
                    new Recipient("hello@shop.example"),
                    new Recipient("alice@mail.example"),
                    Instant.parse("2026-03-01T10:00:00Z"),
                    "https://refer.example/unsubscribe/word",
                    "Subject",
                    "Text",
                    "<p>Text</p>");

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 <alice@mail.example>: unknown, bounced recipient_550",
        "RCPT, 451 4.7.1 <alice@mail.example>: greylisted, later mail_server_451",
        "MAIL, 550 5.7.1 not from here, later mail_server_550",
        "DATA, 554 5.7.1 looks like spam, later mail_server_554",
        "DATA, 421 4.3.2 closing, later mail_server_421",
        "NONE, 250 ok, delivered"
    })
    void only_a_final_no_about_the_recipient_ends_it(String verb, String answer, String expected)
            throws IOException {
        try (Scripted server = new Scripted(Map.of(verb, answer))) {
            Handover handover = server.postman(SmtpServer.Tls.OFF).deliver(LETTER);

            assertThat(words(handover)).isEqualTo(expected);
        }
    }

    @Test
    void without_tls_nothing_is_sent_unless_the_operator_says_so() throws IOException {
        try (Scripted server = new Scripted(Map.of())) {
            Handover handover = server.postman(SmtpServer.Tls.STARTTLS).deliver(LETTER);

            assertThat(handover).isInstanceOf(Handover.Later.class);
            assertThat(server.sawMail).isFalse();
        }
    }

    @Test
    void a_server_that_is_away_is_tried_later() throws IOException {
        int port;
        try (ServerSocket gone = new ServerSocket(0)) {
            port = gone.getLocalPort();
        }

        Handover handover =
                new SmtpPostman(new SmtpServer("127.0.0.1", port, null, null, SmtpServer.Tls.OFF))
                        .deliver(LETTER);

        assertThat(handover).isEqualTo(new Handover.Later("mail_server_unreachable"));
    }

    private static String words(Handover handover) {
        return switch (handover) {
            case Handover.Delivered() -> "delivered";
            case Handover.Kept() -> "kept";
            case Handover.Later(String why) -> "later " + why;
            case Handover.Refused(String why) -> "bounced " + why;
        };
    }

    /// A mail server that answers as it is told.
    private static final class Scripted implements AutoCloseable {
        private final ServerSocket door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        private final Map<String, String> answers;
        private volatile boolean sawMail;

        Scripted(Map<String, String> answers) throws IOException {
            this.answers = answers;
            Thread.startVirtualThread(this::serve);
        }

        SmtpPostman postman(SmtpServer.Tls tls) {
            return new SmtpPostman(
                    new SmtpServer("127.0.0.1", door.getLocalPort(), null, null, tls));
        }

        private void serve() {
            while (!door.isClosed()) {
                try (Socket caller = door.accept()) {
                    talk(caller);
                } catch (IOException hungUp) {
                    // The next one, if there is one.
                }
            }
        }

        private void talk(Socket caller) throws IOException {
            var lines =
                    new BufferedReader(
                            new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
            say(caller, "220 here");
            boolean inLetter = false;
            for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (inLetter) {
                    inLetter = !line.equals(".");
                    if (!inLetter) {
                        say(caller, "250 taken");
                    }
                    continue;
                }
                String verb = line.substring(0, Math.min(4, line.length()));
                sawMail |= verb.equals("MAIL");
                String usual = verb.equals("DATA") ? "354 go on" : "250 ok";
                String answer = answers.getOrDefault(verb, usual);
                say(caller, answer);
                inLetter = verb.equals("DATA") && answer.startsWith("354");
            }
        }

        private static void say(Socket caller, String line) throws IOException {
            OutputStream out = caller.getOutputStream();
            out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        @Override
        public void close() throws IOException {
            door.close();
        }
    }
}
