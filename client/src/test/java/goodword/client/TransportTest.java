package goodword.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TransportTest {
    private static final Retries QUICK =
            new Retries(4, Duration.ofMillis(1), Duration.ofMillis(4), Duration.ofSeconds(5));
    private static final Customer BOB = Customer.of("bob", "bob@mail.example");
    private static final String ENROLLED =
            "{\"id\": \"a1\", \"code\": \"BOB1\", \"link\": \"l\", \"fromTheFuture\": 1}";

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private GoodwordClient client;

    private record Answer(int status, String body) {}

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        client = GoodwordClient.of(address, "gw_key", QUICK);
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void a_call_is_repeated_under_the_same_key_until_it_is_answered(int status) {
        answers.add(new Answer(status, "<html>a proxy's own words</html>"));
        answers.add(new Answer(status, ""));
        answers.add(new Answer(201, ENROLLED));

        Enrolled advocate = client.advocates().enrol(BOB);

        assertThat(advocate.code()).isEqualTo("BOB1");
        assertThat(keys).hasSize(3).doesNotContainNull();
        assertThat(keys.stream().distinct()).hasSize(1);
    }

    @Test
    void a_silent_server_is_asked_again() {
        answers.add(new Answer(0, ""));
        answers.add(new Answer(201, ENROLLED));

        assertThat(client.advocates().enrol(BOB).id()).isEqualTo("a1");
    }

    @Test
    void a_copy_that_is_at_work_elsewhere_is_waited_for() {
        answers.add(new Answer(409, "{\"code\": \"idempotency_key_at_work\"}"));
        answers.add(new Answer(201, ENROLLED));

        assertThat(client.advocates().enrol(BOB).id()).isEqualTo("a1");
    }

    @Test
    void a_refusal_is_thrown_at_once_with_its_code_and_field() {
        answers.add(
                new Answer(
                        422,
                        "{\"code\": \"missing\", \"field\": \"customer\", \"detail\": \"must be\"}"));

        GoodwordException refusal =
                catchThrowableOfType(GoodwordException.class, () -> client.advocates().enrol(BOB));

        assertThat(refusal.status()).isEqualTo(422);
        assertThat(refusal.code()).isEqualTo("missing");
        assertThat(refusal.field()).isEqualTo("customer");
        assertThat(keys).hasSize(1);
    }

    @Test
    void after_the_last_attempt_the_answer_is_thrown() {
        for (int attempt = 0; attempt < QUICK.attemptsMax(); attempt++) {
            answers.add(new Answer(503, "{\"code\": \"unavailable\"}"));
        }

        assertThatThrownBy(() -> client.advocates().enrol(BOB))
                .isInstanceOf(GoodwordException.class)
                .hasMessageContaining("unavailable");
        assertThat(keys).hasSize(QUICK.attemptsMax());
    }

    @Test
    void a_server_that_is_not_there_leaves_the_key_to_try_again_with() {
        server.stop(0);

        UnansweredException unanswered =
                catchThrowableOfType(
                        UnansweredException.class, () -> client.advocates().enrol(BOB));

        assertThat(unanswered.idempotencyKey()).isNotBlank();
    }

    @Test
    void a_coupon_that_is_worth_nothing_is_none() {
        answers.add(new Answer(404, "{\"code\": \"no_such_coupon\"}"));

        assertThat(client.claims().coupon("A B/C")).isEmpty();
    }

    @Test
    void pauses_grow_and_keep_to_their_limits() {
        Retries retries =
                new Retries(
                        9, Duration.ofMillis(100), Duration.ofSeconds(2), Duration.ofSeconds(1));

        assertThat(retries.pauseAfter(1, Duration.ZERO)).isBetween(millis(50), millis(100));
        assertThat(retries.pauseAfter(3, Duration.ZERO)).isBetween(millis(200), millis(400));
        assertThat(retries.pauseAfter(60, Duration.ZERO)).isBetween(millis(1_000), millis(2_000));
        assertThat(retries.pauseAfter(1, millis(700))).isEqualTo(millis(700));
        assertThat(retries.pauseAfter(1, Duration.ofHours(1))).isEqualTo(millis(2_000));
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }

    /// Status 0 hangs up without a word.
    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        if (exchange.getRequestMethod().equals("POST")) {
            keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        }
        Answer answer = answers.poll();
        if (answer == null || answer.status() == 0) {
            exchange.close();
            return;
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
