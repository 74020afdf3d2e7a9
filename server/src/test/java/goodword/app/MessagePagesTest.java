package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.access.Role;
import goodword.access.StaffMember;
import goodword.messaging.Message;
import goodword.messaging.Outgoing;
import goodword.person.PersonId;
import goodword.platform.database.Paging;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The desk's view of mails, which is the mailbox of the demo.
final class MessagePagesTest {
    private final TestShop shop = TestShop.inventing(Outgoing.UNSET);
    private final TestStaff staff = new TestStaff(shop);
    private final WebServer server = WebServer.open(shop.house, 0);
    private final String base = "/admin/shops/" + shop.id + "/messages";

    @AfterEach
    void close() {
        server.close();
        shop.close();
    }

    private DeskClient reader() throws Exception {
        StaffMember member = staff.member(shop.id, Role.READ_ONLY);
        DeskClient client = new DeskClient(server.port());
        client.logIn(member.email(), TestStaff.PASSWORD);
        return client;
    }

    private PersonId written(String name) {
        PersonId person = shop.advocate(name, name.toUpperCase(Locale.ROOT));
        shop.house.edges().catchUp();
        shop.house.jobs().runDue();
        return person;
    }

    private Message newest() {
        return shop.house.edges().mail().messages().page(shop.id, null, Paging.first(1)).getFirst();
    }

    @Test
    void a_mail_is_listed_and_reads_as_it_was_sent() throws Exception {
        written("alice");
        DeskClient reader = reader();

        HttpResponse<String> list = reader.get(base);
        HttpResponse<String> one = reader.get(base + "/" + newest().id());

        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body())
                .contains("alice@mail.example", "Your link for friends of Test shop", "kept here");
        assertThat(one.statusCode()).isEqualTo(200);
        assertThat(one.body())
                .contains("Message-ID", "List-Unsubscribe", "alice@mail.example")
                .contains("/r/ALICE\" rel=\"noreferrer\">")
                .contains("/unsubscribe/");
    }

    @Test
    void messages_are_filtered_and_come_in_pages() throws Exception {
        for (int number = 0; number < 51; number++) {
            shop.advocate("advocate" + number, "CODE" + number);
        }
        shop.house.edges().catchUp();
        shop.house.jobs().runDue();
        DeskClient reader = reader();

        String first = reader.get(base + "?state=sent").body();
        String next = first.replaceAll("(?s).*href=\"([^\"]*after=[^\"]*)\".*", "$1");
        String second = reader.get(next.replace("&amp;", "&")).body();

        assertThat(first.split("@mail.example", -1)).hasSize(51);
        assertThat(second.split("@mail.example", -1)).hasSize(2);
        assertThat(reader.get(base + "?state=bounced").body()).contains("No messages here yet.");
    }

    @Test
    void a_forgotten_persons_mail_shows_neither_name_nor_text() throws Exception {
        PersonId alice = written("alice");
        shop.house.erasureJourney().erase(shop.id, alice, TestStaff.TEST);
        shop.house.edges().catchUp();

        String one = reader().get(base + "/" + newest().id()).body();

        assertThat(one)
                .contains("A forgotten person", "There is no copy of this mail")
                .doesNotContain("alice", "ALICE");
    }
}
