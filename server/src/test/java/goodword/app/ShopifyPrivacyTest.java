package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.access.Actor;
import goodword.connector.inbox.Connection;
import goodword.connector.inbox.MessageState;
import goodword.connector.inbox.PrivacyRequest;
import goodword.connector.inbox.PrivacyRequest.Kind;
import goodword.person.PersonId;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// The three privacy messages that every app of Shopify has to act on.
final class ShopifyPrivacyTest {
    private ConnectedShopify at;
    private WebServer server;

    @BeforeEach
    void open() throws Exception {
        at = ConnectedShopify.open();
        server = WebServer.open(at.shop.house, 0);
        at.keepHooks();
    }

    @AfterEach
    void close() {
        if (server != null) {
            server.close();
            at.close();
        }
    }

    @Test
    void a_customer_who_wants_to_be_forgotten_is_once_and_their_messages_with_them()
            throws Exception {
        String order = at.bought("fay@mail.example");
        String customer = customerOf(order);
        PersonId fay = known(customer).orElseThrow();

        List<Integer> answers =
                List.of(
                        privacy("customers/redact", redact(order, customer), "one"),
                        privacy("customers/redact", redact(order, customer), "one"),
                        privacy("customers/redact", redact(order, customer), "two"));
        at.shop.house.jobs().runDue();

        assertThat(answers).containsOnly(200);
        assertThat(known(customer)).isEmpty();
        assertThat(erasures(fay)).isEqualTo(1);
        assertThat(at.messages())
                .hasSize(3)
                .allMatch(message -> message.state() == MessageState.DONE);
        assertThat(bodies()).isZero();
    }

    @Test
    void whoever_cannot_prove_to_be_shopify_gets_a_401_and_nobody_is_forgotten() throws Exception {
        String order = at.bought("fay@mail.example");
        String customer = customerOf(order);
        at.store.webhooks().signWith("somebody else's");

        List<Integer> answers =
                List.of(
                        privacy("customers/redact", redact(order, customer), "one"),
                        privacy("customers/data_request", request(customer), "two"),
                        privacy("shop/redact", shop(), "three"));
        at.shop.house.jobs().runDue();

        assertThat(answers).containsOnly(401);
        assertThat(known(customer)).isPresent();
        assertThat(requests()).isEmpty();
        assertThat(state()).isEqualTo(Connection.State.ACTIVE);
    }

    /// The topic is not signed, so that whoever caught an order could send it under another.
    @Test
    void an_order_that_is_sent_again_as_a_privacy_message_does_nothing() throws Exception {
        String order = at.bought("fay@mail.example");
        String customer = customerOf(order);

        privacy("customers/redact", at.shopify.json(order), "one");
        privacy("customers/data_request", at.shopify.json(order), "two");
        privacy("shop/redact", at.shopify.json(order), "three");
        privacy("shop/redact", request(customer), "four");
        at.shop.house.jobs().runDue();

        assertThat(known(customer)).isPresent();
        assertThat(requests()).isEmpty();
        assertThat(state()).isEqualTo(Connection.State.ACTIVE);
    }

    @Test
    void a_customer_who_asks_what_is_kept_stands_at_the_desk_until_somebody_answered()
            throws Exception {
        String customer = customerOf(at.bought("fay@mail.example"));

        privacy("customers/data_request", request(customer), "one");
        privacy("customers/data_request", request(customer), "two");
        privacy("customers/data_request", request("77").replace("fay@", "nobody@"), "three");
        at.shop.house.jobs().runDue();
        List<PrivacyRequest> asked = requests();
        var privacy = at.stores().privacy();
        boolean first = privacy.answered(at.shop.id, asked.getFirst().id(), staff());
        boolean again = privacy.answered(at.shop.id, asked.getFirst().id(), staff());

        assertThat(asked).hasSize(2).allMatch(one -> one.kind() == Kind.CUSTOMER_DATA);
        assertThat(asked)
                .allMatch(one -> one.answerBy().equals(TestShop.START.plus(Duration.ofDays(30))));
        assertThat(asked)
                .anySatisfy(
                        one -> {
                            assertThat(one.person()).isEqualTo(known(customer).orElseThrow());
                            assertThat(one.customer()).isNull();
                        })
                .anySatisfy(
                        one -> {
                            assertThat(one.person()).isNull();
                            assertThat(one.customer()).isEqualTo("77");
                        });
        assertThat(first).isTrue();
        assertThat(again).isFalse();
        assertThat(requests()).filteredOn(PrivacyRequest::isOpen).hasSize(1);
        assertThat(privacy.waiting(at.shop.id)).containsExactly(at.connection.connection);
    }

    @Test
    void a_store_that_is_to_be_forgotten_loses_its_keys_and_messages_and_somebody_is_told()
            throws Exception {
        at.bought("fay@mail.example");

        int answer = privacy("shop/redact", shop(), "one");
        at.shop.house.jobs().runDue();
        int later = privacy("shop/redact", shop(), "two");

        assertThat(answer).isEqualTo(200);
        assertThat(later).isEqualTo(401);
        assertThat(state()).isEqualTo(Connection.State.DISCONNECTED);
        assertThat(at.stores().keyring().askable(at.shop.id)).isEmpty();
        // Only the message itself is left, which names nobody.
        assertThat(bodies()).isEqualTo(1);
        assertThat(requests()).singleElement().matches(one -> one.kind() == Kind.STORE_ERASURE);
    }

    private static Actor staff() {
        return ConnectedShopify.staff();
    }

    private int privacy(String topic, String body, String event) throws Exception {
        return at.store.webhooks().deliver(topic, body, event).orElseThrow();
    }

    private String redact(String order, String customer) {
        return """
        {"shop_id":954889,"shop_domain":"goodword-test.myshopify.com",
         "customer":{"id":%s,"email":"fay@mail.example","phone":null},"orders_to_redact":[%s]}
        """
                .formatted(customer, order);
    }

    private static String request(String customer) {
        return """
        {"shop_id":954889,"shop_domain":"goodword-test.myshopify.com","orders_requested":[],
         "customer":{"id":%s,"email":"fay@mail.example","phone":null},"data_request":{"id":%s9}}
        """
                .formatted(customer, customer);
    }

    private static String shop() {
        return "{\"shop_id\":954889,\"shop_domain\":\"goodword-test.myshopify.com\"}";
    }

    private String customerOf(String order) {
        return JsonMapper.shared()
                .readTree(at.shopify.json(order))
                .path("customer")
                .path("id")
                .asString();
    }

    private Optional<PersonId> known(String customer) {
        return inShop(() -> at.shop.house.rooms().persons().ofCustomerId(at.shop.id, customer));
    }

    private List<PrivacyRequest> requests() {
        return at.stores().privacy().of(at.shop.id, at.connection.connection);
    }

    private Connection.State state() {
        return at.stores()
                .connections()
                .find(at.shop.id, at.connection.connection)
                .orElseThrow()
                .state();
    }

    private long bodies() {
        return inShop(
                () ->
                        at.shop
                                .house
                                .rooms()
                                .database()
                                .sql()
                                .sql(
                                        "select count(*) from connector_message where sealed_body is"
                                                + " not null")
                                .query(Long.class)
                                .single());
    }

    private int erasures(PersonId person) {
        return (int)
                at
                        .shop
                        .house
                        .entrance()
                        .audit()
                        .read(at.shop.id, "person.erased", Long.MAX_VALUE, 10)
                        .stream()
                        .filter(entry -> entry.toString().contains(person.toString()))
                        .count();
    }

    private <T> T inShop(Supplier<T> work) {
        return Objects.requireNonNull(
                at.shop.house.rooms().database().inShop(at.shop.id, work::get));
    }
}
