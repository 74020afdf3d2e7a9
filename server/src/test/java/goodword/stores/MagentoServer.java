package goodword.stores;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The REST API of a {@link ConstructedMagento} on loopback. It can be told to misbehave.
/// Thread-safe.
public final class MagentoServer implements AutoCloseable {
    public static final Map<String, String> KEYS = MagentoSignature.KEYS;

    private static final String API = "/rest/V1/";
    private static final Map<String, String> RESOURCES =
            Map.of(
                    "orders", "Magento_Sales::actions_view",
                    "creditmemos", "Magento_Sales::sales_creditmemo",
                    "coupons", "Magento_SalesRule::quote",
                    "salesRules", "Magento_SalesRule::quote",
                    "store", "Magento_Backend::store",
                    "customerGroups", "Magento_Customer::group");

    private final ConstructedMagento magento;
    private final HttpServer server;
    private final MagentoSignature signature = new MagentoSignature();
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final Set<String> forbidden = ConcurrentHashMap.newKeySet();
    private final List<String> calls = new ArrayList<>();
    private volatile Interruption interruption = new Interruption("", () -> {});
    private volatile Runnable afterPage = () -> {};

    /// How a store answers when it is not well.
    public enum Fault {
        /// It is well.
        NONE,
        ERROR_500,
        TOO_MANY,
        PAGE,
        MOVED,
        /// Does what it is asked and hangs up before it says so.
        ANSWER_LOST
    }

    private record Said(int status, String body) {}

    private record Interruption(String call, Runnable happening) {}

    private MagentoServer(ConstructedMagento magento, HttpServer server) {
        this.magento = magento;
        this.server = server;
    }

    public static MagentoServer open(ConstructedMagento magento) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 64);
        MagentoServer open = new MagentoServer(magento, server);
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

    /// The next calls are answered so.
    public void fail(Fault... next) {
        faults.addAll(List.of(next));
    }

    /// The integration may not do this, until it may again.
    public void forbid(String... resources) {
        forbidden.clear();
        forbidden.addAll(List.of(resources));
    }

    /// Whenever this is asked for, such as `POST coupons`, it is done, then this happens, and the
    /// line is cut.
    public void beforeAnswering(String call, Runnable happening) {
        interruption = new Interruption(call, happening);
    }

    /// This happens once a page of orders was found and before the next is.
    public void afterPage(Runnable happening) {
        afterPage = happening;
    }

    /// Every call so far, such as `POST coupons`.
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
        String call = exchange.getRequestMethod() + " " + what;
        synchronized (this) {
            calls.add(call);
        }
        @Nullable Fault fault = faults.poll();
        if (fault != null && fault != Fault.ANSWER_LOST && fault != Fault.NONE) {
            misbehave(exchange, fault);
            return;
        }
        Said said = checked(exchange, what, body);
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

    private Said checked(HttpExchange exchange, String what, byte[] body) {
        Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
        String method = exchange.getRequestMethod();
        String url = address() + "rest/V1/" + what;
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        if (!signature.holds(method, url, query, header)) {
            return error(401, "The signature is invalid. Verify and try again.");
        }
        String resource = RESOURCES.getOrDefault(what.split("/")[0], "");
        return forbidden.contains(resource)
                ? new Said(
                        401,
                        """
                        {"message":"The consumer isn't authorized to access %resources.",\
                        "parameters":{"resources":"RESOURCE"}}"""
                                .replace("RESOURCE", resource))
                : said(method, what, query, body);
    }

    private Said said(String method, String what, Map<String, String> query, byte[] body) {
        String[] parts = what.split("/");
        long id = parts.length > 1 && parts[1].matches("[0-9]+") ? Long.parseLong(parts[1]) : 0;
        return switch (method + " " + parts[0]) {
            case "GET store" ->
                    new Said(
                            200,
                            """
                            [{"id":1,"code":"default","website_id":1,"base_currency_code":"EUR",\
                            "timezone":"Europe/Berlin"},{"id":2,"code":"us","website_id":2,\
                            "base_currency_code":"USD","timezone":"America/New_York"}]""");
            case "GET customerGroups" ->
                    new Said(
                            200,
                            "{\"items\":[{\"id\":0},{\"id\":1},{\"id\":4}],\"total_count\":3}");
            case "GET orders", "GET creditmemos", "GET coupons", "GET salesRules" ->
                    id == 0 ? found(parts[0], query) : one(parts[0], id, query);
            case "POST salesRules" ->
                    new Said(200, magento.makeRule(ConstructedMagento.object(body)).toString());
            case "POST coupons" ->
                    magento.makeCoupon(ConstructedMagento.object(body))
                            .map(made -> new Said(200, made.toString()))
                            .orElseGet(() -> error(400, "%1 already exists."));
            case "DELETE coupons" ->
                    magento.endCoupon(id)
                            ? new Said(200, "true")
                            : error(404, "The entity that was requested doesn't exist.");
            default -> error(404, "Request does not match any route.");
        };
    }

    private Said found(String list, Map<String, String> query) {
        Said said = new Said(200, MagentoList.answer(magento.list(list), query));
        if (list.equals("orders")) {
            afterPage.run();
        }
        return said;
    }

    private Said one(String list, long id, Map<String, String> query) {
        String name = list.equals("salesRules") ? "rule_id" : "entity_id";
        return magento.list(list).stream()
                .filter((ObjectNode one) -> one.path(name).asLong() == id)
                .findFirst()
                .map(one -> new Said(200, MagentoList.only(one, query).toString()))
                .orElseGet(() -> error(404, "The entity that was requested doesn't exist."));
    }

    private static Said error(int status, String message) {
        return new Said(status, "{\"message\":\"%s\"}".formatted(message));
    }

    private static void misbehave(HttpExchange exchange, Fault fault) throws IOException {
        switch (fault) {
            case ERROR_500 -> send(exchange, 500, "application/json", "{}");
            case TOO_MANY -> {
                exchange.getResponseHeaders().set("Retry-After", "120");
                send(exchange, 429, "text/html", "slow down");
            }
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

    private static Map<String, String> query(@Nullable String raw) {
        Map<String, String> query = new TreeMap<>();
        for (String part : raw == null ? new String[0] : raw.split("&")) {
            int at = part.indexOf('=');
            query.put(
                    URLDecoder.decode(part.substring(0, at), UTF_8),
                    URLDecoder.decode(part.substring(at + 1), UTF_8));
        }
        return query;
    }
}
