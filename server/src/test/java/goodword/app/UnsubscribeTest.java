package goodword.app;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import goodword.consent.AddressKey;
import goodword.consent.Ticket;
import goodword.consent.Tickets;
import goodword.consent.Topic;
import goodword.messaging.MessageState;
import goodword.platform.database.Paging;
import goodword.platform.vault.Vault;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The way out of a shop's mails, as mail programs, scanners and people take it.
final class UnsubscribeTest {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    private final Mailbox mailbox = new Mailbox();
    private final TestShop shop = TestShop.mailing(mailbox.outgoing());
    private final WebServer server = WebServer.open(shop.house, 0);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        server.close();
        shop.close();
        mailbox.close();
    }

    private MimeMessage written(String name) {
        shop.advocate(name, name.toUpperCase(Locale.ROOT));
        deliver();
        return mailbox.mails().getLast();
    }

    private void deliver() {
        shop.house.edges().catchUp();
        shop.house.jobs().runDue();
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /// From an empty client: no cookie, no page before it.
    private HttpResponse<String> post(String address, String type, String body)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address))
                        .timeout(Duration.ofSeconds(10))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> oneClick(String address) throws Exception {
        return post(address, "application/x-www-form-urlencoded", "List-Unsubscribe=One-Click");
    }

    private boolean stands(String email) {
        var objections = shop.house.edges().mail().objections();
        return objections.stands(shop.id, objections.keyOf(email).orElseThrow(), Topic.ALL);
    }

    @Test
    void one_click_from_an_empty_client_is_done_and_the_next_message_is_withheld()
            throws Exception {
        shop.publish(TestShop.terms());
        String out = Mailbox.unsubscribe(written("alice"));

        HttpResponse<String> answer = oneClick(out);
        shop.house.orderJourney().take(shop.id, shop.order("o1", "bob", 10_000, "ALICE"));
        deliver();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(stands("alice@mail.example")).isTrue();
        assertThat(mailbox.mails()).hasSize(1);
        assertThat(
                        shop.house
                                .edges()
                                .mail()
                                .messages()
                                .page(shop.id, MessageState.WITHHELD, Paging.first(10)))
                .singleElement()
                .satisfies(message -> assertThat(message.reason()).isEqualTo("objection"));
    }

    @Test
    void a_mail_program_may_send_its_word_in_parts() throws Exception {
        String out = Mailbox.unsubscribe(written("alice"));

        HttpResponse<String> answer =
                post(
                        out,
                        "multipart/form-data; boundary=b",
                        "--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\n"
                                + "One-Click\r\n--b--\r\n");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(stands("alice@mail.example")).isTrue();
    }

    @Test
    void a_scanner_that_opens_every_link_changes_nothing() throws Exception {
        MimeMessage mail = written("alice");
        List<String> links = new ArrayList<>(List.of(Mailbox.unsubscribe(mail)));
        Matcher found = LINK.matcher(Mailbox.text(mail) + Mailbox.html(mail));
        while (found.find()) {
            links.add(found.group());
        }

        for (String link : links) {
            get(link);
            client.send(
                    HttpRequest.newBuilder(URI.create(link)).HEAD().build(),
                    HttpResponse.BodyHandlers.discarding());
            get(link + (link.contains("/unsubscribe/") ? "/back" : ""));
        }

        assertThat(links).hasSizeGreaterThan(3);
        assertThat(stands("alice@mail.example")).isFalse();
    }

    @Test
    void a_person_stops_the_mails_and_takes_it_back() throws Exception {
        String out = Mailbox.unsubscribe(written("alice"));

        HttpResponse<String> page = get(out);
        HttpResponse<String> stopped = post(out, "application/x-www-form-urlencoded", "");
        boolean stood = stands("alice@mail.example");
        HttpResponse<String> back = post(out + "/back", "application/x-www-form-urlencoded", "");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Stop these mails", "Test shop").doesNotContain("<script");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy ->
                                assertThat(policy)
                                        .contains("default-src 'none'", "form-action 'self'"));
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
        assertThat(stopped.body()).contains("I pressed this by mistake");
        assertThat(stood).isTrue();
        assertThat(back.body()).contains("Stop these mails");
        assertThat(stands("alice@mail.example")).isFalse();
    }

    @Test
    void ones_own_link_stops_nobody_elses_mails() throws Exception {
        String alice = Mailbox.unsubscribe(written("alice"));
        written("carol");

        oneClick(alice);
        oneClick(alice);

        assertThat(stands("alice@mail.example")).isTrue();
        assertThat(stands("carol@mail.example")).isFalse();
    }

    @Test
    void a_word_that_was_made_up_or_changed_does_nothing() throws Exception {
        String out = Mailbox.unsubscribe(written("alice"));
        String changed = out.substring(0, out.length() - 6) + "AAAAAA";
        String base = out.substring(0, out.lastIndexOf('/') + 1);
        var foreign =
                new Tickets(new Vault("another installation".repeat(2).getBytes(US_ASCII)).seals());
        AddressKey alice =
                shop.house.edges().mail().objections().keyOf("alice@mail.example").orElseThrow();

        assertThat(oneClick(changed).statusCode()).isEqualTo(404);
        assertThat(oneClick(base + "made-up").statusCode()).isEqualTo(404);
        assertThat(get(base + "made-up").statusCode()).isEqualTo(404);
        assertThat(
                        oneClick(base + foreign.write(new Ticket(shop.id, alice, Topic.ALL)))
                                .statusCode())
                .isEqualTo(404);
        assertThat(stands("alice@mail.example")).isFalse();
    }
}
