package goodword.stores;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The Admin API of a {@link RecordedShopify} on loopback. It can be told to misbehave.
/// Thread-safe.
public final class ShopifyServer implements AutoCloseable {
    public static final String TOKEN = "shpat_test";
    public static final String CLIENT_ID = "client+test/1";
    public static final String SECRET = "shpss_test";

    private static final String API = "/admin/api/2026-10/";
    private static final String GRANT = "/admin/oauth/access_token";

    private final RecordedShopify shopify;
    private final ShopifyGraph graph;
    private final ShopifyGrants grants;
    private final HttpServer server;
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final List<String> calls = new ArrayList<>();
    private volatile Interruption interruption = new Interruption("", () -> {});

    /// How a store answers when it is not well.
    public enum Fault {
        /// It is well.
        NONE,
        ERROR_500,
        TOO_MANY,
        /// The bucket of what answers cost is empty, which is told in a good answer.
        THROTTLED,
        PAGE,
        MOVED,
        /// Does what it is asked and hangs up before it says so.
        ANSWER_LOST
    }

    record Said(int status, String body) {}

    private record Interruption(String call, Runnable happening) {}

    private ShopifyServer(RecordedShopify shopify, HttpServer server) {
        this.shopify = shopify;
        this.graph = new ShopifyGraph(shopify);
        this.grants = new ShopifyGrants(shopify.clock());
        this.server = server;
    }

    public static ShopifyServer open(RecordedShopify shopify) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 64);
        ShopifyServer open = new ShopifyServer(shopify, server);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", open::answer);
        server.start();
        return open;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String address() {
        return "http://127.0.0.1:" + port() + "/";
    }

    public ShopifyWebhooks webhooks() {
        return graph.webhooks();
    }

    public ShopifyGraph graph() {
        return graph;
    }

    public ShopifyGrants grants() {
        return grants;
    }

    /// The next calls are answered so.
    public void fail(Fault... next) {
        faults.addAll(List.of(next));
    }

    /// Whenever this is asked for, such as `discountCodeBasicCreate`, it is done, then this
    /// happens, and the line is cut.
    public void beforeAnswering(String call, Runnable happening) {
        interruption = new Interruption(call, happening);
    }

    /// Every call so far: the field of the query, or `orders.json`.
    public synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        String what = path.startsWith(API) ? path.substring(API.length()) : path;
        if (path.equals(GRANT)) {
            Said said = grants.answer(body);
            String type = said.body().startsWith("<") ? "text/html" : "application/json";
            send(exchange, said.status(), type, said.body());
            return;
        }
        ObjectNode question =
                body.length == 0
                        ? JsonMapper.shared().createObjectNode()
                        : RecordedWoo.object(body);
        String call = what.equals("graphql.json") ? ShopifyGraph.fieldOf(question) : what;
        note(call);
        @Nullable Fault fault = faults.poll();
        if (fault != null && fault != Fault.ANSWER_LOST && fault != Fault.NONE) {
            misbehave(exchange, fault);
            return;
        }
        boolean known =
                grants.isKnown(exchange.getRequestHeaders().getFirst("X-Shopify-Access-Token"));
        Said said =
                known
                        ? said(what, question, exchange.getRequestURI().getQuery())
                        : new Said(401, "{\"errors\":\"[API] Invalid API key or access token\"}");
        boolean interrupted = call.equals(interruption.call());
        if (interrupted) {
            interruption.happening().run();
        }
        if (fault == Fault.ANSWER_LOST || interrupted) {
            exchange.close();
            return;
        }
        send(exchange, said.status(), "application/json; charset=utf-8", said.body());
    }

    private synchronized void note(String call) {
        calls.add(call);
    }

    private Said said(String what, ObjectNode question, @Nullable String query) {
        return switch (what) {
            case "graphql.json" -> new Said(200, graph.answer(question));
            case "orders.json" ->
                    new Said(200, "{\"orders\":%s}".formatted(shopify.whole(idsIn(query))));
            default -> new Said(404, "{\"errors\":\"Not Found\"}");
        };
    }

    private static List<String> idsIn(@Nullable String query) {
        String ids = query == null ? "" : query.replaceAll("(?:.*&)?ids=([0-9,]*).*", "$1");
        return List.of(ids.split(","));
    }

    private void misbehave(HttpExchange exchange, Fault fault) throws IOException {
        switch (fault) {
            case ERROR_500 -> send(exchange, 500, "application/json", "{}");
            case TOO_MANY -> {
                exchange.getResponseHeaders().set("Retry-After", "2.0");
                send(exchange, 429, "application/json", "{\"errors\":\"Exceeded 2 calls\"}");
            }
            case THROTTLED ->
                    send(
                            exchange,
                            200,
                            "application/json",
                            """
                            {"errors":[{"message":"Throttled","extensions":{"code":"THROTTLED"}}],
                             "extensions":{"cost":{"requestedQueryCost":252,"throttleStatus":
                              {"maximumAvailable":2000.0,"currentlyAvailable":12,"restoreRate":100.0}}}}
                            """);
            case PAGE -> send(exchange, 200, "text/html", "<html>A shop</html>");
            case MOVED -> {
                exchange.getResponseHeaders().set("Location", "https://elsewhere.example/");
                send(exchange, 301, "text/html", "");
            }
            case NONE, ANSWER_LOST -> throw new IllegalStateException("handled before");
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body)
            throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
