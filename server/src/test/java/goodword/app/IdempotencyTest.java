package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.access.KeyWish;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

final class IdempotencyTest {
    private static final int KEYS = 1_000;
    private static final int COPIES = 20;
    private static final int CALLERS = 32;

    private final TestShop shop = TestShop.open();
    private WebServer server;
    private Api api;

    @BeforeEach
    void open() {
        server = WebServer.open(shop.house, Door.passing(0).paced(1_000_000));
        api = api(KeyWish.forEverything("test"));
        shop.publish(TestShop.terms());
        shop.advocate("alice", "ALICE1");
    }

    @AfterEach
    void close() {
        server.close();
        shop.close();
    }

    private Api api(KeyWish wish) {
        String key = shop.house.apiKeys().issue(shop.id, wish, shop.clock.instant());
        return new Api(server.port(), key);
    }

    /// 20,000 calls, the copies of a key at the same time.
    @Test
    void a_thousand_keys_twenty_times_each_are_a_thousand_effects() throws Exception {
        Map<String, ConcurrentLinkedQueue<HttpResponse<String>>> answers = new HashMap<>();
        List<Callable<Void>> calls = new ArrayList<>();
        for (int key = 0; key < KEYS; key++) {
            String name = "key-" + key;
            String body = Api.order("o" + key, "friend" + key, "ALICE1");
            answers.put(name, new ConcurrentLinkedQueue<>());
            for (int copy = 0; copy < COPIES; copy++) {
                calls.add(() -> keep(answers, name, body));
            }
        }

        try (var callers = Executors.newFixedThreadPool(CALLERS)) {
            for (var call : callers.invokeAll(calls)) {
                call.get();
            }
        }

        answers.forEach(
                (key, copies) -> {
                    assertThat(copies).as(key).hasSize(COPIES);
                    assertThat(copies).extracting(HttpResponse::statusCode).containsOnly(201);
                    assertThat(copies.stream().map(HttpResponse::body).distinct())
                            .as(key)
                            .hasSize(1);
                    assertThat(copies.stream().filter(IdempotencyTest::first)).as(key).hasSize(1);
                });
        var figures = JsonMapper.shared().readTree(api.get("/v1/figures").body());
        assertThat(figures.at("/funnel/orders").asInt()).isEqualTo(KEYS);
        assertThat(shop.ledgerSums()).containsOnly(Map.entry("EUR", 0L));
    }

    private Void keep(
            Map<String, ConcurrentLinkedQueue<HttpResponse<String>>> answers,
            String key,
            String body)
            throws Exception {
        HttpResponse<String> answer = api.post("/v1/orders", body, key);
        while (answer.statusCode() == 409) {
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
            answer = api.post("/v1/orders", body, key);
        }
        Objects.requireNonNull(answers.get(key)).add(answer);
        return null;
    }

    private static boolean first(HttpResponse<String> answer) {
        return answer.headers().firstValue("Idempotency-Replayed").orElseThrow().equals("false");
    }

    @Test
    void another_body_under_the_same_key_is_refused_and_does_nothing() throws Exception {
        api.post("/v1/orders", Api.order("o1", "bob", "ALICE1"), "k");

        HttpResponse<String> other =
                api.post("/v1/orders", Api.order("o2", "carol", "ALICE1"), "k");

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("\"code\":\"idempotency_key_reused\"");
        assertThat(api.get("/v1/orders/o2").statusCode()).isEqualTo(404);
    }

    @Test
    void a_key_is_of_one_api_key_and_one_route() throws Exception {
        Api second = api(KeyWish.forEverything("second"));
        api.post("/v1/orders", Api.order("o1", "bob", "ALICE1"), "k");

        HttpResponse<String> elsewhere =
                api.post("/v1/advocates", "{\"customer\": {\"id\": \"bob\"}}", "k");
        HttpResponse<String> secondCaller =
                second.post("/v1/orders", Api.order("o1", "bob", "ALICE1"), "k");

        assertThat(elsewhere.statusCode()).isEqualTo(201);
        assertThat(secondCaller.statusCode()).isEqualTo(200);
        assertThat(secondCaller.headers().firstValue("Idempotency-Replayed")).hasValue("false");
    }

    @Test
    void a_refused_body_keeps_nothing_so_the_mended_one_is_taken() throws Exception {
        String wrong = Api.order("o1", "bob", "ALICE1").replace("\"paid\"", "\"payed\"");

        HttpResponse<String> refused = api.post("/v1/orders", wrong, "k");
        HttpResponse<String> mended = api.post("/v1/orders", Api.order("o1", "bob", "ALICE1"), "k");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(mended.statusCode()).isEqualTo(201);
    }

    @Test
    void a_key_that_no_key_can_be_is_refused() throws Exception {
        String body = Api.order("o1", "bob", "ALICE1");

        assertThat(api.post("/v1/orders", body, "x".repeat(256)).statusCode()).isEqualTo(422);
        assertThat(api.post("/v1/orders", body, "two words").statusCode()).isEqualTo(422);
        assertThat(api.post("/v1/orders", body, "x".repeat(255)).statusCode()).isEqualTo(201);
    }

    @Test
    void an_answer_is_kept_for_72_hours_and_then_forgotten() throws Exception {
        String body = Api.order("o1", "bob", "ALICE1");
        api.post("/v1/orders", body, "k");

        shop.pass(Duration.ofHours(71));
        HttpResponse<String> kept = api.post("/v1/orders", body, "k");
        shop.pass(Duration.ofHours(2));
        HttpResponse<String> forgotten = api.post("/v1/orders", body, "k");

        assertThat(kept.statusCode()).isEqualTo(201);
        assertThat(kept.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(forgotten.statusCode()).isEqualTo(200);
        assertThat(forgotten.headers().firstValue("Idempotency-Replayed")).hasValue("false");
    }
}
