package goodword.stores;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The REST API v3 of a {@link RecordedWoo} on loopback, over a plain line, so that it takes no
/// keys but a signature. It can be told to misbehave. Thread-safe.
public final class WooServer implements AutoCloseable {
    public static final String KEY = "ck_test";
    public static final String SECRET = "cs_test";

    private static final String API = "/wp-json/wc/v3/";

    private final RecordedWoo woo;
    private final WooWebhooks webhooks;
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
        PAGE,
        MOVED,
        /// Does what it is asked and hangs up before it says so.
        ANSWER_LOST
    }

    private record Said(int status, String body) {}

    private record Interruption(String call, Runnable happening) {}

    private WooServer(RecordedWoo woo, HttpServer server) {
        this.woo = woo;
        this.webhooks = new WooWebhooks();
        this.server = server;
    }

    public static WooServer open(RecordedWoo woo) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 64);
        WooServer open = new WooServer(woo, server);
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

    public WooWebhooks webhooks() {
        return webhooks;
    }

    /// The next calls are answered so.
    public void fail(Fault... next) {
        faults.addAll(List.of(next));
    }

    /// Whenever this is asked for, such as `POST coupons`, it is done, then this happens, and the
    /// line is cut.
    public void beforeAnswering(String call, Runnable happening) {
        interruption = new Interruption(call, happening);
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
        URI uri = exchange.getRequestURI();
        String path = uri.getPath();
        String what = path.startsWith(API) ? path.substring(API.length()) : path;
        note(exchange.getRequestMethod() + " " + what);
        Map<String, String> query = query(uri.getRawQuery());
        @Nullable Fault fault = faults.poll();
        if (fault != null && fault != Fault.ANSWER_LOST && fault != Fault.NONE) {
            misbehave(exchange, fault);
            return;
        }
        String url = address().substring(0, address().length() - 1) + path;
        Said said =
                WooSignature.holds(exchange.getRequestMethod(), url, query)
                        ? said(exchange.getRequestMethod(), what, query, body)
                        : new Said(401, "{\"code\":\"woocommerce_rest_authentication_error\"}");
        boolean interrupted =
                (exchange.getRequestMethod() + " " + what).equals(interruption.call());
        if (interrupted) {
            interruption.happening().run();
        }
        if (fault == Fault.ANSWER_LOST || interrupted) {
            exchange.close();
            return;
        }
        send(exchange, said.status(), "application/json; charset=UTF-8", said.body());
    }

    private synchronized void note(String call) {
        calls.add(call);
    }

    private Said said(String method, String what, Map<String, String> query, byte[] body) {
        String[] parts = what.split("/");
        long id = parts.length > 1 && parts[1].matches("[0-9]+") ? Long.parseLong(parts[1]) : 0;
        return switch (method + " " + parts[0]) {
            case "GET data" -> new Said(200, "{\"code\":\"EUR\",\"name\":\"Euro\"}");
            case "GET orders" -> id == 0 ? orders(query) : order(id);
            case "GET coupons" ->
                    new Said(
                            200,
                            woo.coupon(query.getOrDefault("code", "")).stream()
                                    .toList()
                                    .toString());
            case "POST coupons" ->
                    woo.makeCoupon(RecordedWoo.object(body))
                            .map(made -> new Said(201, made.toString()))
                            .orElseGet(
                                    () ->
                                            error(
                                                    400,
                                                    "woocommerce_rest_coupon_code_already_exists"));
            case "DELETE coupons" ->
                    woo.endCoupon(id)
                            .map(gone -> new Said(200, gone.toString()))
                            .orElseGet(() -> error(404, "woocommerce_rest_shop_coupon_invalid_id"));
            case "GET webhooks" -> new Said(200, webhooks.list());
            case "POST webhooks" -> new Said(201, webhooks.make(RecordedWoo.object(body)));
            case "PUT webhooks" -> new Said(200, webhooks.change(id, RecordedWoo.object(body)));
            case "DELETE webhooks" ->
                    webhooks.delete(id, query)
                            .map(gone -> new Said(200, gone))
                            .orElseGet(
                                    () -> error(404, "woocommerce_rest_shop_webhook_invalid_id"));
            default -> error(404, "rest_no_route");
        };
    }

    private Said order(long id) {
        return woo.find(id)
                .map(found -> new Said(200, found.toString()))
                .orElseGet(() -> error(404, "woocommerce_rest_shop_order_invalid_id"));
    }

    private Said orders(Map<String, String> query) {
        int size = Integer.parseInt(query.getOrDefault("per_page", "10"));
        int page = Integer.parseInt(query.getOrDefault("page", "1"));
        List<ObjectNode> found = woo.changedAfter(query.getOrDefault("modified_after", ""));
        int from = Math.min(found.size(), (page - 1) * size);
        int to = Math.min(found.size(), from + size);
        return new Said(200, found.subList(from, to).toString());
    }

    private static Said error(int status, String code) {
        return new Said(
                status, "{\"code\":\"%s\",\"data\":{\"status\":%d}}".formatted(code, status));
    }

    private void misbehave(HttpExchange exchange, Fault fault) throws IOException {
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

    static String written(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }
}
