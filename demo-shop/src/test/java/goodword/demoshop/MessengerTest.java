package goodword.demoshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import goodword.client.GoodwordClient;
import goodword.client.Retries;
import goodword.demoshop.Messenger.Told;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Orders that Goodword does not take at once.
final class MessengerTest {
    private static final Duration AT_ONCE = Duration.ofMillis(5);
    private static final Retries ONCE =
            new Retries(1, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(5));
    private static final String STORY =
            """
            {"orderId": "1", "state": "paid", "placedAt": "2026-03-01T10:00:00Z",
             "currency": "GBP", "net": "8.95", "credit": "nobody", "rewards": [], "timeline": []}""";

    /// The status with which Goodword answers a telling.
    private volatile ToIntFunction<String> answers = told -> 201;

    private final BlockingQueue<String> bodies = new LinkedBlockingQueue<>();
    private final Sales sales = new Sales();
    private HttpServer goodword;
    private Messenger messenger;

    @BeforeEach
    void open() throws IOException {
        goodword = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        goodword.createContext(
                "/v1/orders",
                exchange -> {
                    String body =
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8);
                    byte[] answer = STORY.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(answers.applyAsInt(body), answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                    bodies.add(body);
                });
        goodword.start();
        URI server = URI.create("http://localhost:" + goodword.getAddress().getPort());
        messenger = new Messenger(GoodwordClient.of(server, "key", ONCE), sales, AT_ONCE);
        sales.keep(sale());
    }

    @AfterEach
    void close() {
        messenger.close();
        goodword.stop(0);
    }

    @Test
    void an_order_is_kept_while_goodword_is_away_and_told_as_it_stands_then() throws Exception {
        answers = told -> told.contains("\"version\":2") ? 201 : 503;

        Told first = messenger.tell("1");
        sales.change("1", sale -> sale.returned(Instant.EPOCH));
        String told = bodies.take();
        while (!told.contains("\"version\":2")) {
            told = bodies.poll(10, TimeUnit.SECONDS);
        }

        assertThat(first).isEqualTo(Told.LATER);
        assertThat(told).contains("\"refunds\":[{\"id\":\"1-R1\"");
    }

    @Test
    void a_refused_order_is_not_sent_again() throws Exception {
        answers = told -> 422;

        Told told = messenger.tell("1");
        String first = bodies.take();

        assertThat(told).isEqualTo(Told.REFUSED);
        assertThat(first).contains("\"externalId\":\"1\"");
        assertThat(bodies.poll(100, TimeUnit.MILLISECONDS)).isNull();
        assertThat(messenger.told("1")).isEqualTo(Told.REFUSED);
    }

    private static Sale sale() {
        return new Sale(
                "1",
                1,
                false,
                Instant.EPOCH,
                new Buyer("Ada Bell", "ada@example.org"),
                List.of(new Sale.Line(Catalogue.find("heather-honey").orElseThrow(), false)),
                Price.ZERO,
                null,
                "device",
                List.of());
    }
}
