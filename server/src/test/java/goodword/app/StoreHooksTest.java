package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.access.Actor;
import goodword.connector.inbox.Connection;
import goodword.connector.inbox.InboxMessage;
import goodword.connector.inbox.MessageFilter;
import goodword.connector.inbox.MessageState;
import goodword.platform.database.Paging;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What comes to a hook over HTTP: taken once, or turned away without a word.
final class StoreHooksTest {
    private static final Actor OWNER = Actor.machine("test");

    private TestShop shop;
    private WebServer server;
    private OwnStore store;

    @BeforeEach
    void open() {
        shop = TestShop.open();
        shop.publish(TestShop.terms());
        shop.advocate("alice", "ALICE1");
        server = WebServer.open(shop.house, 0);
        store = OwnStore.connect(shop);
    }

    @AfterEach
    void close() {
        server.close();
        shop.close();
    }

    @Test
    void a_signed_order_is_answered_with_nothing_and_becomes_a_reward() throws Exception {
        HttpResponse<String> answer = send("m1", OwnStore.order("o1", "bob", "ALICE1"));
        MessageState before = only().state();
        shop.house.jobs().runDue();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        assertThat(before).isEqualTo(MessageState.RECEIVED);
        assertThat(only().state()).isEqualTo(MessageState.DONE);
        assertThat(only().topic()).isEqualTo("order");
        assertThat(shop.rewards("o1")).hasSize(1);
        assertThat(connection().lastMessageAt()).isEqualTo(TestShop.START);
    }

    @Test
    void whoever_cannot_prove_to_be_the_store_gets_the_same_answer() throws Exception {
        String body = OwnStore.order("o1", "bob", "ALICE1");
        Map<String, String> good = store.headers("m1", now(), body);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String changed = body.replace("99.99", "99.98");
        String stranger = "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

        List<HttpResponse<String>> answers = new ArrayList<>();
        answers.add(store.send(server.port(), Map.of(), bytes));
        answers.add(store.send(server.port(), good, changed.getBytes(StandardCharsets.UTF_8)));
        answers.add(store.with(store.token, stranger).send(server.port(), "m1", now(), body));
        answers.add(
                store.with("AAAAAAAAAAAAAAAAAAAAAA", store.secret)
                        .send(server.port(), "m1", now(), body));
        answers.add(store.with("x", store.secret).send(server.port(), "m1", now(), body));
        answers.add(store.send(server.port(), "m1", now().minusSeconds(301), body));
        answers.add(store.send(server.port(), "m1", now().plusSeconds(301), body));
        answers.add(store.send(server.port(), "m1.2", now(), body));
        for (String header : good.keySet()) {
            Map<String, String> without = new java.util.TreeMap<>(good);
            without.put(header, header.equals("webhook-timestamp") ? "soon" : "other");
            answers.add(store.send(server.port(), without, bytes));
        }

        Set<String> shapes = new HashSet<>();
        for (HttpResponse<String> answer : answers) {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).isEmpty();
            shapes.add(answer.headers().map().keySet().toString());
        }
        assertThat(shapes).hasSize(1);
        assertThat(messages()).isEmpty();
        assertThat(connection().turnedAway()).isEqualTo(9);
        assertThat(connection().lastTurnedAwayWhy()).isNotBlank();
        assertThat(store.send(server.port(), good, bytes).statusCode()).isEqualTo(200);
    }

    @Test
    void a_message_at_the_edge_of_the_window_is_taken() throws Exception {
        String body = OwnStore.order("o1", "bob", "ALICE1");

        assertThat(store.send(server.port(), "m1", now().minusSeconds(300), body).statusCode())
                .isEqualTo(200);
        assertThat(store.send(server.port(), "m2", now().plusSeconds(300), body).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_message_that_comes_again_is_one() throws Exception {
        String body = OwnStore.order("o1", "bob", "ALICE1");

        HttpResponse<String> first = send("m1", body);
        shop.house.jobs().runDue();
        HttpResponse<String> again = send("m1", body);
        shop.house.jobs().runDue();

        assertThat(again.statusCode()).isEqualTo(first.statusCode()).isEqualTo(200);
        assertThat(only().attempts()).isEqualTo(1);
        assertThat(shop.rewards("o1")).hasSize(1);
    }

    @Test
    void twenty_at_once_are_one() throws Exception {
        String body = OwnStore.order("o1", "bob", "ALICE1");
        List<Callable<Integer>> sends = new ArrayList<>();
        for (int next = 0; next < 20; next++) {
            sends.add(() -> send("m1", body).statusCode());
        }

        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService senders = Executors.newFixedThreadPool(20)) {
            for (Future<Integer> sent : senders.invokeAll(sends)) {
                statuses.add(sent.get());
            }
        }
        shop.house.jobs().runDue();

        assertThat(statuses).hasSize(20).containsOnly(200);
        assertThat(only().state()).isEqualTo(MessageState.DONE);
        assertThat(shop.rewards("o1")).hasSize(1);
    }

    @Test
    void many_workers_at_once_change_what_one_does() throws Exception {
        send("m1", OwnStore.order("o1", "bob", "ALICE1"));
        workAtOnce(only().id().toString());
        assertThat(shop.rewards("o1")).hasSize(1);

        send("m2", "{\"type\": \"customer.erased\", \"data\": {\"customer\": {\"id\": \"bob\"}}}");
        workAtOnce(list(MessageState.RECEIVED).getFirst().id().toString());
        shop.house.jobs().runDue();

        assertThat(messages()).hasSize(2).allMatch(one -> one.state() == MessageState.DONE);
        assertThat(shop.ledgerSums().values()).containsOnly(0L);
        assertThat(shop.house.entrance().audit().read(shop.id, "person.erased", Long.MAX_VALUE, 10))
                .hasSize(1);
    }

    private void workAtOnce(String id) throws Exception {
        CyclicBarrier together = new CyclicBarrier(6);
        Callable<String> work =
                () -> {
                    together.await();
                    shop.house.edges().stores().taking().run(shop.id, id);
                    return id;
                };
        try (ExecutorService workers = Executors.newFixedThreadPool(6)) {
            for (Future<String> worked : workers.invokeAll(Collections.nCopies(6, work))) {
                worked.get();
            }
        }
    }

    @Test
    void a_ping_is_answered_and_not_kept() throws Exception {
        HttpResponse<String> answer = send("m1", "{\"type\": \"ping\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(messages()).isEmpty();
        assertThat(connection().lastMessageAt()).isEqualTo(TestShop.START);
    }

    @Test
    void what_cannot_be_read_is_refused_by_its_field_and_can_be_tried_again() throws Exception {
        String body = OwnStore.order("o1", "bob", "ALICE1").replace("\"99.99\"", "\"-1\"");

        assertThat(send("m1", body).statusCode()).isEqualTo(200);
        assertThat(send("m2", "{\"type\": ").statusCode()).isEqualTo(200);
        assertThat(send("m3", "{\"type\": \"cart\", \"data\": {}}").statusCode()).isEqualTo(200);
        shop.house.jobs().runDue();

        assertThat(messages())
                .extracting(one -> one.state().word() + " " + one.verdict().code())
                .containsExactlyInAnyOrder("refused negative", "refused malformed", "ignored ");
        InboxMessage refused =
                list(MessageState.REFUSED).stream()
                        .filter(one -> one.verdict().code().equals("negative"))
                        .findFirst()
                        .orElseThrow();
        assertThat(refused.verdict().field()).isEqualTo("data.totals.items");

        shop.house.edges().stores().inbox().retry(shop.id, refused.id(), OWNER);
        shop.house.jobs().runDue();
        assertThat(list(MessageState.REFUSED)).hasSize(2);
    }

    @Test
    void refunds_disputes_and_erasures_are_walked() throws Exception {
        send("m1", OwnStore.order("o1", "bob", "ALICE1"));
        send(
                "m2",
                """
                {"type": "refund", "data": {"orderId": "o1", "id": "r1", "amount": "99.99",
                 "currency": "EUR", "at": "2026-03-01T10:00:00Z"}}""");
        send(
                "m3",
                """
                {"type": "dispute", "data": {"orderId": "o1", "id": "d1", "standing": "open",
                 "at": "2026-03-01T10:00:00Z"}}""");
        shop.house.jobs().runDue();
        send("m4", "{\"type\": \"customer.erased\", \"data\": {\"customer\": {\"id\": \"bob\"}}}");
        send("m5", "{\"type\": \"customer.erased\", \"data\": {\"customer\": {\"id\": \"eve\"}}}");
        shop.house.jobs().runDue();

        assertThat(messages()).hasSize(5).allMatch(one -> one.state() == MessageState.DONE);
        assertThat(shop.rewards("o1").getFirst().state().word()).isEqualTo("revoked");
        assertThat(
                        shop.house
                                .rooms()
                                .database()
                                .inShop(
                                        shop.id,
                                        () ->
                                                shop.house
                                                        .rooms()
                                                        .persons()
                                                        .ofCustomerId(shop.id, "bob")))
                .isEmpty();
    }

    @Test
    void the_secret_before_the_last_one_holds_for_a_day() throws Exception {
        var connections = shop.house.edges().stores().connections();
        String fresh = connections.rotate(shop.id, store.connection, OWNER).orElseThrow().secret();
        String body = OwnStore.order("o1", "bob", "ALICE1");

        assertThat(send("m1", body).statusCode()).isEqualTo(200);
        assertThat(
                        store.with(store.token, fresh)
                                .send(server.port(), "m2", now(), body)
                                .statusCode())
                .isEqualTo(200);
        shop.clock.advanceTo(TestShop.START.plus(Duration.ofHours(24)));
        assertThat(send("m3", body).statusCode()).isEqualTo(401);
        assertThat(
                        store.with(store.token, fresh)
                                .send(server.port(), "m4", now(), body)
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_paused_connection_keeps_and_a_disconnected_one_turns_away() throws Exception {
        var stores = shop.house.edges().stores();
        stores.connections().pause(shop.id, store.connection, OWNER);
        assertThat(send("m1", OwnStore.order("o1", "bob", "ALICE1")).statusCode()).isEqualTo(200);
        shop.house.jobs().runDue();
        assertThat(only().state()).isEqualTo(MessageState.RECEIVED);

        stores.connections().resume(shop.id, store.connection, OWNER);
        shop.clock.advanceTo(TestShop.START.plus(Duration.ofMinutes(3)));
        stores.inbox().wake(shop.id);
        shop.house.jobs().runDue();
        assertThat(only().state()).isEqualTo(MessageState.DONE);

        stores.connections().disconnect(shop.id, store.connection, OWNER);
        assertThat(send("m2", OwnStore.order("o2", "bob", "ALICE1")).statusCode()).isEqualTo(401);
    }

    @Test
    void a_body_that_is_too_long_is_refused_unread() throws Exception {
        byte[] most = new byte[2 << 20];
        byte[] more = new byte[(2 << 20) + 1];

        HttpResponse<String> said = store.send(server.port(), Map.of(), more);
        HttpResponse<String> unsaid =
                store.send(
                        server.port(),
                        Map.of(),
                        HttpRequest.BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(more)));

        assertThat(said.statusCode()).isEqualTo(413);
        assertThat(unsaid.statusCode()).isEqualTo(413);
        assertThat(store.send(server.port(), Map.of(), most).statusCode()).isEqualTo(401);
        assertThat(messages()).isEmpty();
    }

    @Test
    void nothing_but_a_post_is_taken() throws Exception {
        HttpRequest get =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:%d/hooks/%s"
                                                .formatted(server.port(), store.token)))
                        .build();

        HttpResponse<String> answer =
                HttpClient.newHttpClient().send(get, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void another_shop_sees_and_changes_nothing() throws Exception {
        send("m1", "{\"type\": \"order\"}");
        shop.house.jobs().runDue();
        try (TestShop other = TestShop.beside(shop)) {
            var theirs = other.house.edges().stores();

            assertThat(theirs.connections().list(other.id)).isEmpty();
            assertThat(theirs.connections().find(other.id, store.connection)).isEmpty();
            assertThat(theirs.connections().rotate(other.id, store.connection, OWNER)).isEmpty();
            assertThat(theirs.connections().disconnect(other.id, store.connection, OWNER))
                    .isFalse();
            assertThat(theirs.inbox().page(other.id, MessageFilter.ALL, Paging.first(10)))
                    .isEmpty();
            assertThat(theirs.inbox().retry(other.id, only().id(), OWNER))
                    .isEqualTo(goodword.connector.inbox.Retry.NO_SUCH_MESSAGE);
        }
        assertThat(connection().state()).isEqualTo(Connection.State.ACTIVE);
    }

    @Test
    void bodies_go_after_thirty_days_and_messages_after_four_hundred() throws Exception {
        send("m1", OwnStore.order("o1", "bob", "ALICE1"));
        send("m2", "{\"type\": ");
        shop.house.jobs().runDue();
        InboxMessage refused = list(MessageState.REFUSED).getFirst();

        forgetAfter(Duration.ofDays(31));
        assertThat(bodies()).isEqualTo(1);
        forgetAfter(Duration.ofDays(91));
        assertThat(bodies()).isZero();
        assertThat(shop.house.edges().stores().inbox().retry(shop.id, refused.id(), OWNER))
                .isEqualTo(goodword.connector.inbox.Retry.BODY_GONE);
        forgetAfter(Duration.ofDays(399));
        assertThat(messages()).hasSize(2);
        forgetAfter(Duration.ofDays(401));
        assertThat(messages()).isEmpty();
    }

    private void forgetAfter(Duration time) {
        shop.clock.advanceTo(TestShop.START.plus(time));
        shop.house.edges().stores().inbox().forget(shop.id);
    }

    private long bodies() {
        return shop.house
                .rooms()
                .database()
                .inShop(
                        shop.id,
                        () ->
                                shop.house
                                        .rooms()
                                        .database()
                                        .sql()
                                        .sql(
                                                "select count(*) from connector_message where"
                                                        + " sealed_body is not null")
                                        .query(Long.class)
                                        .single());
    }

    private HttpResponse<String> send(String id, String body) throws Exception {
        return store.send(server.port(), id, now(), body);
    }

    private Instant now() {
        return shop.clock.instant();
    }

    private Connection connection() {
        return shop.house
                .edges()
                .stores()
                .connections()
                .find(shop.id, store.connection)
                .orElseThrow();
    }

    private InboxMessage only() {
        assertThat(messages()).hasSize(1);
        return messages().getFirst();
    }

    private List<InboxMessage> messages() {
        return list(null);
    }

    private List<InboxMessage> list(@org.jspecify.annotations.Nullable MessageState state) {
        return shop.house
                .edges()
                .stores()
                .inbox()
                .page(shop.id, new MessageFilter(state, null), Paging.first(50));
    }
}
