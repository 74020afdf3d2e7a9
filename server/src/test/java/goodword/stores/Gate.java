package goodword.stores;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/// Stands between Goodword and a shop's API: hands on what is asked and what is answered, and can
/// swallow an answer of which the shop has done its part.
final class Gate implements AutoCloseable {
    private static final List<String> HANDED_ON =
            List.of("authorization", "content-type", "vendure-api-key");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile Cut cut = Cut.NEVER;
    private volatile URI shop = URI.create("http://127.0.0.1:1/");

    Gate() throws IOException {
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 64);
        server.setExecutor(threads);
        server.createContext("/", this::handOn);
        server.start();
    }

    /// Which answer is swallowed, and what happens before.
    ///
    /// @param which by the request's method, path and body
    record Cut(Predicate<String> which, Runnable before) {
        static final Cut NEVER = new Cut(_ -> false, () -> {});
    }

    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    String address() {
        return "http://" + host() + "/";
    }

    void leadTo(URI address) {
        shop = address;
    }

    /// From now on.
    void swallow(Cut which) {
        cut = which;
    }

    /// How often something was asked for.
    long count(Predicate<String> which) {
        return asked.stream().filter(which).count();
    }

    private void handOn(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String request =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body;
            asked.add(request);
            HttpResponse<byte[]> answer = send(exchange, body);
            Cut now = cut;
            if (now.which().test(request)) {
                now.before().run();
                return;
            }
            answer.headers()
                    .firstValue("content-type")
                    .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    private HttpResponse<byte[]> send(HttpExchange exchange, String body) throws IOException {
        URI target =
                URI.create(shop.resolve("/") + exchange.getRequestURI().toString().substring(1));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(target)
                        .timeout(Duration.ofSeconds(25))
                        .method(
                                exchange.getRequestMethod(),
                                HttpRequest.BodyPublishers.ofString(body));
        for (String name : HANDED_ON) {
            String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                request.header(name, value);
            }
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
