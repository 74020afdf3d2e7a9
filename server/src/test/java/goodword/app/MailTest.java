package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import goodword.consent.AddressKey;
import goodword.consent.Objection;
import goodword.consent.Topic;
import goodword.consent.Way;
import goodword.conversion.EnrolJourney.Candidate;
import goodword.messaging.Correspondence;
import goodword.messaging.Handover;
import goodword.messaging.Letter;
import goodword.messaging.Message;
import goodword.messaging.MessageKind;
import goodword.messaging.MessageState;
import goodword.messaging.Outgoing;
import goodword.messaging.Postman;
import goodword.order.OrderSnapshot;
import goodword.order.Traces;
import goodword.person.CustomerRef;
import goodword.person.PersonId;
import goodword.platform.database.Paging;
import goodword.platform.event.Follower;
import goodword.shop.Notation;
import jakarta.mail.Address;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Mails as they arrive at a real mail server.
final class MailTest {
    private static final Path INJECTIONS =
            Path.of(
                    System.getProperty(
                            "goodword.injections", "../shared/facts/template-injection.json"));
    private static final Duration HOLD = Duration.ofDays(15);

    private final Mailbox mailbox = new Mailbox();
    private @Nullable TestShop opened;
    private @Nullable WebServer server;

    @AfterEach
    void close() {
        if (server != null) {
            server.close();
        }
        if (opened != null) {
            opened.close();
        }
        mailbox.close();
    }

    private TestShop open(Outgoing outgoing) {
        TestShop shop = TestShop.mailing(outgoing);
        opened = shop;
        server = WebServer.open(shop.house, 0);
        shop.publish(TestShop.terms());
        return shop;
    }

    private TestShop open() {
        return open(mailbox.outgoing());
    }

    private static void deliver(TestShop shop) {
        shop.house.edges().catchUp();
        shop.house.jobs().runDue();
    }

    private static List<Message> messages(TestShop shop) {
        return shop.house.edges().mail().messages().page(shop.id, null, Paging.first(50));
    }

    private static Message message(TestShop shop, MessageKind kind) {
        return messages(shop).stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
    }

    @Test
    void an_advocate_is_told_of_their_link_of_the_friend_and_of_the_reward() throws Exception {
        TestShop shop = open();
        shop.advocate("alice", "ALICE1");
        shop.house.orderJourney().take(shop.id, shop.order("o1", "bob", 10_000, "ALICE1"));
        deliver(shop);
        List<String> first = mailbox.subjects();

        shop.pass(HOLD);
        deliver(shop);

        assertThat(first)
                .containsExactlyInAnyOrder(
                        "Your link for friends of Test shop",
                        "A friend of yours bought at Test shop");
        assertThat(mailbox.subjects()).hasSize(3);
        MimeMessage ready = mailbox.mail("Your reward from Test shop is ready: €10.00");
        String code = shop.rewards("o1").getLast().couponCode();
        assertThat(Mailbox.text(ready)).contains("Your code: " + code);
        assertThat(Mailbox.html(ready)).contains(code + "</strong>");
        assertThat(Mailbox.text(mailbox.mail("A friend")))
                .contains("€10.00. It waits until 15 Mar 2026")
                .doesNotContain("bob");
        assertThat(Mailbox.text(mailbox.mail("Your link"))).contains("/r/ALICE1");
        assertThat(mailbox.mails())
                .allSatisfy(
                        mail ->
                                assertThat(mail.getAllRecipients())
                                        .extracting(Address::toString)
                                        .containsExactly("alice@mail.example"));
        assertThat(messages(shop))
                .extracting(Message::state)
                .containsOnly(MessageState.SENT)
                .hasSize(3);
    }

    @Test
    void a_fact_that_is_told_twice_makes_one_mail() {
        TestShop shop = open();
        shop.advocate("alice", "ALICE1");
        shop.advocate("alice", "ALICE1");
        shop.house.orderJourney().take(shop.id, shop.order("o1", "bob", 10_000, "ALICE1"));
        shop.house.orderJourney().take(shop.id, shop.order("o1", "bob", 10_000, "ALICE1"));
        deliver(shop);
        var rooms = shop.house.rooms();
        Follower again =
                new Follower(
                        rooms.database(),
                        rooms.eventLog(),
                        "again",
                        new Correspondence(rooms, shop.house.edges().mail().messages()));

        assertThat(again.catchUp()).isPositive();
        shop.house.jobs().runDue();
        deliver(shop);

        assertThat(mailbox.mails()).hasSize(2);
    }

    @Test
    void the_headers_say_how_to_stop_it_and_that_a_machine_wrote_it() throws Exception {
        TestShop shop = open();
        shop.advocate("alice", "ALICE1");
        deliver(shop);

        MimeMessage mail = mailbox.mails().getFirst();
        String head = Mailbox.head(mail);
        String id = message(shop, MessageKind.YOUR_LINK).id() + "@shop.example";
        assertThat(head)
                .contains("List-Unsubscribe: <http://localhost:")
                .contains("\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n")
                .contains("\r\nAuto-Submitted: auto-generated\r\n")
                .contains("\r\nMessage-ID: <" + id + ">\r\n")
                .contains("\r\nFrom: Test shop <hello@shop.example>\r\n")
                .contains("\r\nTo: alice@mail.example\r\n");
        assertThat(mail.getSentDate()).isNotNull();
        assertThat(Mailbox.unsubscribe(mail)).matches("http://localhost:\\d+/unsubscribe/[\\w-]+");
        assertThat(Mailbox.html(mail)).doesNotContain("<img", "<script", "src=");
        assertThat(Mailbox.text(mail)).contains(Mailbox.unsubscribe(mail));
    }

    @Test
    void no_name_makes_a_header_or_a_recipient() throws Exception {
        assumeThat(Files.exists(INJECTIONS)).isTrue();
        JsonNode facts = JsonMapper.builder().build().readTree(Files.readString(INJECTIONS));
        TestShop shop = open();
        int number = 0;
        for (JsonNode input : facts.path("header_injection")) {
            shop.house.shops().change(shop.id, input.asString(), Notation.USUAL);
            shop.advocate("advocate" + ++number, "CODE" + number);
            deliver(shop);
        }

        assertThat(number).isEqualTo(4);
        assertThat(mailbox.mails()).hasSize(4);
        for (MimeMessage mail : mailbox.mails()) {
            assertThat(mail.getAllRecipients()).hasSize(1);
            assertThat(mail.getFrom()).hasSize(1);
            assertThat(mail.getHeader("From")).hasSize(1);
            assertThat(mail.getHeader("Bcc")).isNull();
            assertThat(mail.getHeader("To")).hasSize(1);
            assertThat(Mailbox.subject(mail)).doesNotContain("\r", "\n", "\u2028");
            assertThat(mail.getFrom()[0].toString()).endsWith("<hello@shop.example>");
            assertThat(Mailbox.head(mail)).doesNotContain("\r\nBcc", "\nBcc");
        }
    }

    @Test
    void an_address_that_is_a_header_is_not_written_to() {
        TestShop shop = open();
        var customer =
                new CustomerRef(
                        "eve", "eve@mail.example\r\nBcc: all@mail.example", null, null, null, null);
        shop.house
                .enrolJourney()
                .enrol(
                        shop.id,
                        List.of(
                                new Candidate(customer, "EVE1"),
                                new Candidate(
                                        new CustomerRef(
                                                "mallory",
                                                "m@mail.example\r\nX-Evil: 1",
                                                null,
                                                null,
                                                null,
                                                null),
                                        "MAL1")));

        deliver(shop);

        assertThat(mailbox.mails()).isEmpty();
        assertThat(messages(shop))
                .extracting(Message::reason)
                .containsExactly("no_address", "no_address");
    }

    @Test
    void who_objects_between_queue_and_hand_over_is_not_written_to() {
        TestShop shop = open();
        shop.advocate("alice", "ALICE1");
        shop.house.edges().catchUp();
        var objections = shop.house.edges().mail().objections();
        AddressKey alice = objections.keyOf("Alice@mail.example").orElseThrow();

        objections.object(
                shop.id, new Objection(alice, Topic.ALL, Way.STAFF), shop.clock.instant());
        shop.house.jobs().runDue();

        assertThat(mailbox.mails()).isEmpty();
        assertThat(message(shop, MessageKind.YOUR_LINK).state()).isEqualTo(MessageState.WITHHELD);
        assertThat(message(shop, MessageKind.YOUR_LINK).reason()).isEqualTo("objection");
    }

    @Test
    void a_crash_after_the_hand_over_sends_the_same_message_id_again() throws Exception {
        AtomicInteger crashes = new AtomicInteger(1);
        Postman real = mailbox.postman();
        Postman dying =
                letter -> {
                    Handover done = real.deliver(letter);
                    if (crashes.getAndDecrement() > 0) {
                        throw new IllegalStateException("killed");
                    }
                    return done;
                };
        TestShop shop = open(new Outgoing(dying, mailbox.outgoing().sender()));
        shop.advocate("alice", "ALICE1");
        deliver(shop);
        MessageState between = message(shop, MessageKind.YOUR_LINK).state();

        shop.pass(Duration.ofMinutes(1));

        assertThat(between).isEqualTo(MessageState.QUEUED);
        assertThat(mailbox.mails()).hasSize(2);
        assertThat(mailbox.mails().get(0).getMessageID())
                .isEqualTo(mailbox.mails().get(1).getMessageID());
        assertThat(message(shop, MessageKind.YOUR_LINK).state()).isEqualTo(MessageState.SENT);
        assertThat(message(shop, MessageKind.YOUR_LINK).attempts()).isEqualTo(2);
    }

    @Test
    void old_facts_and_imported_orders_lead_to_no_mail() {
        TestShop shop = open();
        shop.advocate("alice", "ALICE1");
        shop.clock.advanceTo(TestShop.START.plus(Duration.ofDays(100)));
        OrderSnapshot history = placedAt(shop, TestShop.START.plus(Duration.ofDays(10)));
        shop.house.orderJourney().take(shop.id, history);
        shop.house.jobs().runDue();

        deliver(shop);

        assertThat(shop.rewards("o1").getLast().issuedAt()).isEqualTo(shop.clock.instant());
        assertThat(messages(shop)).isEmpty();
        assertThat(mailbox.mails()).isEmpty();
    }

    @Test
    void a_reward_that_waits_for_a_person_is_told_with_its_reason() throws Exception {
        TestShop shop = open();
        shop.advocate("alice", "ALICE1");
        Traces phone = new Traces("device-1", null, null, null, null, null);
        shop.house
                .orderJourney()
                .take(shop.id, with(shop.order("own", "alice", 9_999, "NONE"), phone));
        shop.house
                .orderJourney()
                .take(shop.id, with(shop.order("o1", "bob", 10_000, "ALICE1"), phone));

        deliver(shop);
        deliver(shop);

        assertThat(mailbox.subjects())
                .containsExactlyInAnyOrder(
                        "Your link for friends of Test shop",
                        "A friend of yours bought at Test shop",
                        "Your reward from Test shop waits");
        assertThat(Mailbox.text(mailbox.mail("Your reward")))
                .contains("€10.00", "a person at Test shop looks at it first", "done by");
        assertThat(Mailbox.text(mailbox.mail("A friend"))).contains("another mail tells you why");
    }

    @Test
    void an_order_that_came_undone_is_no_occasion_any_more() {
        TestShop shop = open();
        shop.advocate("alice", "ALICE1");
        OrderSnapshot order = shop.order("o1", "bob", 10_000, "ALICE1");
        shop.house.orderJourney().take(shop.id, order);
        shop.house.edges().catchUp();
        shop.house
                .adjustmentJourney()
                .refund(shop.id, "o1", TestShop.refund("r1", 10_000, shop.clock.instant()));

        shop.house.jobs().runDue();

        assertThat(message(shop, MessageKind.FRIEND_BOUGHT).reason())
                .isEqualTo("referral_does_not_count");
        assertThat(mailbox.subjects()).containsExactly("Your link for friends of Test shop");
    }

    @Test
    void an_erased_persons_mails_are_forgotten_and_they_are_not_written_to() {
        TestShop shop = open();
        PersonId alice = shop.advocate("alice", "ALICE1");
        deliver(shop);
        Message link = message(shop, MessageKind.YOUR_LINK);
        var messages = shop.house.edges().mail().messages();
        boolean before = messages.copyOf(shop.id, link.id()).isPresent();
        shop.house.orderJourney().take(shop.id, shop.order("o1", "bob", 10_000, "ALICE1"));

        shop.house.erasureJourney().erase(shop.id, alice, TestStaff.TEST);
        deliver(shop);

        assertThat(before).isTrue();
        assertThat(messages.copyOf(shop.id, link.id())).isEmpty();
        assertThat(message(shop, MessageKind.FRIEND_BOUGHT).reason()).isEqualTo("no_address");
        assertThat(mailbox.mails()).hasSize(1);
    }

    @Test
    void copies_are_forgotten_after_ninety_days() {
        TestShop shop = open();
        shop.advocate("alice", "ALICE1");
        deliver(shop);
        var messages = shop.house.edges().mail().messages();
        Message link = message(shop, MessageKind.YOUR_LINK);
        Instant later = TestShop.START.plus(Duration.ofDays(90));

        assertThat(messages.forgetCopies(shop.id, later)).isZero();
        assertThat(messages.copyOf(shop.id, link.id())).isPresent();
        assertThat(messages.forgetCopies(shop.id, later.plusSeconds(1))).isEqualTo(1);
        assertThat(messages.copyOf(shop.id, link.id())).isEmpty();
    }

    @Test
    void without_a_mail_server_messages_wait_and_are_given_up_after_three_days() {
        TestShop shop = open(Outgoing.UNSET);
        shop.advocate("alice", "ALICE1");
        deliver(shop);
        Message waiting = message(shop, MessageKind.YOUR_LINK);

        for (int day = 0; day < 8; day++) {
            shop.pass(Duration.ofDays(1));
        }

        assertThat(waiting.state()).isEqualTo(MessageState.DEFERRED);
        assertThat(waiting.reason()).isEqualTo("no_mail_server");
        assertThat(message(shop, MessageKind.YOUR_LINK).reason()).isEqualTo("too_late");
    }

    @Test
    void invented_people_are_never_written_to() {
        Outgoing forbidden = new Outgoing(MailTest::neverCalled, mailbox.outgoing().sender());
        try (TestShop shop = TestShop.inventing(forbidden);
                WebServer door = WebServer.open(shop.house, 0)) {
            shop.advocate("alice", "ALICE1");

            deliver(shop);

            assertThat(door.port()).isPositive();
            assertThat(message(shop, MessageKind.YOUR_LINK).state()).isEqualTo(MessageState.SENT);
            assertThat(message(shop, MessageKind.YOUR_LINK).reason()).isEqualTo("kept");
        }
    }

    private static Handover neverCalled(Letter letter) {
        throw new AssertionError("somebody was written to");
    }

    private static OrderSnapshot placedAt(TestShop shop, Instant at) {
        OrderSnapshot now = shop.order("o1", "bob", 10_000, "ALICE1");
        return new OrderSnapshot(
                now.externalId(),
                now.number(),
                now.version(),
                now.state(),
                at,
                at,
                null,
                now.customer(),
                now.totals(),
                now.discounts(),
                now.refunds(),
                now.disputes(),
                now.origin(),
                now.traces(),
                now.test());
    }

    private static OrderSnapshot with(OrderSnapshot order, Traces traces) {
        return new OrderSnapshot(
                order.externalId(),
                order.number(),
                order.version(),
                order.state(),
                order.placedAt(),
                order.paidAt(),
                null,
                order.customer(),
                order.totals(),
                order.discounts(),
                order.refunds(),
                order.disputes(),
                order.origin(),
                traces,
                false);
    }
}
