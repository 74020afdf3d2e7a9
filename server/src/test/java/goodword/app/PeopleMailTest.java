package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.messaging.Message;
import goodword.messaging.MessageState;
import goodword.platform.database.Paging;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who comes over from an earlier program is not written to for that, and who wants no mails not at
/// all.
final class PeopleMailTest {
    private static final String LIST =
            """
            email,code,balance,unsubscribed
            ada@mail.example,ADA1,5.00,no
            ben@mail.example,BEN1,5.00,yes
            """;

    private final Mailbox mailbox = new Mailbox();
    private final TestShop shop = TestShop.mailing(mailbox.outgoing());
    private WebServer server;

    @BeforeEach
    void open() {
        server = WebServer.open(shop.house, 0);
        shop.publish(TestShop.terms());
    }

    @AfterEach
    void close() {
        server.close();
        shop.close();
        mailbox.close();
    }

    private List<Message> messages() throws Exception {
        shop.catchUp();
        shop.house.jobs().runDue();
        return shop.house.edges().mail().messages().page(shop.id, null, Paging.first(50));
    }

    @Test
    void nobody_is_written_to_because_they_were_taken_over() throws Exception {
        BroughtList.of(shop, LIST).take();

        assertThat(messages()).isEmpty();
        assertThat(mailbox.mails()).isEmpty();
    }

    @Test
    void who_wants_no_mails_gets_none_later_and_the_others_do() throws Exception {
        BroughtList.of(shop, LIST).take();

        shop.house.orderJourney().take(shop.id, shop.order("o1", "friend1", 10_000, "ADA1"));
        shop.house.orderJourney().take(shop.id, shop.order("o2", "friend2", 10_000, "BEN1"));

        assertThat(messages())
                .extracting(Message::state)
                .containsExactlyInAnyOrder(MessageState.SENT, MessageState.WITHHELD);
        assertThat(mailbox.mails())
                .singleElement()
                .satisfies(
                        mail ->
                                assertThat(mail.getAllRecipients())
                                        .extracting(Object::toString)
                                        .containsExactly("ada@mail.example"));
    }
}
