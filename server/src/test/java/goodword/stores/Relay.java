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
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Stands between a shop and Goodword: hands on what comes, keeps a copy of what arrived, and hangs
/// up without a word when nobody is there.
final class Relay implements AutoCloseable {
    private static final List<String> SIGNED =
            List.of("webhook-id", "webhook-timestamp", "webhook-signature");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Sent> arrived = new CopyOnWriteArrayList<>();
    private final List<Sent> tried = new CopyOnWriteArrayList<>();
    private volatile int port;

    Relay(int port) throws IOException {
        this.port = port;
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 64);
        server.setExecutor(threads);
        server.createContext("/", this::handOn);
        server.start();
    }

    /// A message as the shop sent it.
    record Sent(Map<String, String> headers, String body, int status) {
        String id() {
            return headers.getOrDefault("webhook-id", "");
        }
    }

    /// The address of a hook behind this.
    URI hook(String token) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hooks/" + token);
    }

    /// Hands everything on to this port from now on.
    void leadTo(int otherPort) {
        port = otherPort;
    }

    /// What arrived and speaks of this order, the first first.
    List<Sent> of(String order) {
        return arrived.stream().filter(sent -> speaksOf(sent, order)).toList();
    }

    /// How often somebody tried, whatever came of it.
    int tries() {
        return tried.size();
    }

    private static boolean speaksOf(Sent sent, String order) {
        var object = ShopCalls.JSON.readTree(sent.body()).path("object");
        var told = object.has("order") ? object.path("order") : object;
        return told.path("id").asString().equals(order);
    }

    private void handOn(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Map<String, String> headers = new TreeMap<>();
            for (String name : SIGNED) {
                headers.put(name, exchange.getRequestHeaders().getFirst(name));
            }
            URI target = URI.create("http://127.0.0.1:" + port + exchange.getRequestURI());
            tried.add(new Sent(headers, body, 0));
            int status = post(target, headers, body);
            if (status != 0) {
                arrived.add(new Sent(headers, body, status));
                exchange.sendResponseHeaders(status, -1);
            }
        }
    }

    private static int post(URI target, Map<String, String> headers, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(target)
                        .timeout(Duration.ofSeconds(20))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException nobody) {
            return 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
