package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goodword.messaging.Outgoing;
import goodword.messaging.Recipient;
import goodword.messaging.Sender;
import goodword.messaging.SmtpServer;
import goodword.messaging.SmtpServer.Tls;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MailSettingsTest {
    @Test
    void a_server_is_read_from_its_address() {
        assertThat(MailSettings.server("smtp://user:p%40ss+word@mail.example"))
                .isEqualTo(new SmtpServer("mail.example", 587, "user", "p@ss+word", Tls.STARTTLS));
        assertThat(MailSettings.server("smtps://u:p@mail.example"))
                .isEqualTo(new SmtpServer("mail.example", 465, "u", "p", Tls.WRAPPED));
        assertThat(MailSettings.server("smtp://localhost:1025?tls=off"))
                .isEqualTo(new SmtpServer("localhost", 1025, null, null, Tls.OFF));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mail.example",
                "http://u:secret@mail.example",
                "smtp://u:secret@mail.example/path",
                "smtp://u:secret@mail.example?tls=maybe",
                "smtps://u:secret@mail.example?tls=off",
                "smtp://secret@mail.example",
                "smtp://u:secret@ma il.example"
            })
    void what_is_no_address_of_a_server_is_refused_without_repeating_it(String url) {
        assertThatThrownBy(() -> MailSettings.server(url))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("GOODWORD_SMTP_URL")
                .hasMessageNotContaining("secret");
    }

    @Test
    void a_sender_has_a_name_or_takes_the_shops() {
        Recipient hello = new Recipient("hello@shop.example");

        assertThat(MailSettings.sender("Shop <hello@shop.example>"))
                .isEqualTo(new Sender("Shop", hello));
        assertThat(MailSettings.sender("\"Shop, Inc\" <hello@shop.example>"))
                .isEqualTo(new Sender("Shop, Inc", hello));
        assertThat(MailSettings.sender("hello@shop.example")).isEqualTo(new Sender(null, hello));
        assertThatThrownBy(() -> MailSettings.sender("hello"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("GOODWORD_MAIL_FROM");
    }

    @Test
    void a_server_needs_a_sender_and_without_both_nothing_is_sent() {
        assertThatThrownBy(() -> MailSettings.of(Map.of("GOODWORD_SMTP_URL", "smtp://a:b@c")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("GOODWORD_MAIL_FROM");
        assertThat(MailSettings.of(Map.of())).isEqualTo(Outgoing.UNSET);
    }
}
