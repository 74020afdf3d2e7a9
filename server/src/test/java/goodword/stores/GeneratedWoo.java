package goodword.stores;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import goodword.connector.Samples;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.node.ObjectNode;

/// A WooCommerce that had many orders before anybody asked, on loopback: one of captured answers,
/// told again and again, an order a minute. It keeps none of them, so that a long history takes no
/// memory here either. Thread-safe.
public final class GeneratedWoo implements AutoCloseable {
    private final ObjectNode template;
    private final Wish wish;
    private final HttpServer server;
    private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
    private final AtomicLong pages = new AtomicLong();

    /// What it had.
    ///
    /// @param code that every order carries
    /// @param brokenEach how often an order cannot be read
    public record Wish(int orders, Instant first, String code, int brokenEach) {}

    private GeneratedWoo(Wish wish, HttpServer server) {
        this.wish = wish;
        this.server = server;
        this.template =
                (ObjectNode)
                        Samples.json("store-samples/woocommerce/21-order.json")
                                .path("response")
                                .path("body");
    }

    public static GeneratedWoo open(Wish wish) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 64);
        GeneratedWoo open = new GeneratedWoo(wish, server);
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

    /// The next calls are answered with these; 200 is well.
    public void answerWith(int... next) {
        for (int status : next) {
            statuses.add(status);
        }
    }

    /// How many pages of orders were asked for.
    public long pages() {
        return pages.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        if (!exchange.getRequestURI().getPath().endsWith("/orders")) {
            send(exchange, 200, "{\"code\":\"EUR\",\"name\":\"Euro\"}");
            return;
        }
        pages.incrementAndGet();
        Integer status = statuses.poll();
        if (status != null && status != 200) {
            exchange.getResponseHeaders().set("Retry-After", "120");
            send(exchange, status, "{}");
            return;
        }
        send(exchange, 200, page(query(exchange.getRequestURI().getRawQuery())));
    }

    private String page(Map<String, String> query) {
        Instant after =
                LocalDateTime.parse(query.getOrDefault("modified_after", "1970-01-01T00:00:00"))
                        .toInstant(ZoneOffset.UTC);
        int size = Integer.parseInt(query.getOrDefault("per_page", "10"));
        int page = Integer.parseInt(query.getOrDefault("page", "1"));
        long seconds = Duration.between(wish.first(), after).toSeconds();
        long from = (seconds < 0 ? 0 : seconds / 60 + 1) + (page - 1L) * size;
        StringBuilder text = new StringBuilder("[");
        for (long next = from; next < Math.min(wish.orders(), from + size); next++) {
            text.append(next == from ? "" : ",").append(order(next));
        }
        return text.append(']').toString();
    }

    private synchronized String order(long number) {
        String at = wish.first().plusSeconds(number * 60).toString().replace("Z", "");
        String email = "buyer" + number + "@mail.example";
        template.put("id", number + 1).put("number", Long.toString(number + 1));
        template.put("status", "processing").put("customer_id", 0);
        template.put("date_created_gmt", at).put("date_paid_gmt", at);
        template.put("date_modified_gmt", at);
        template.put("currency", number % wish.brokenEach() == 1 ? "no money" : "EUR");
        template.putArray("refunds");
        template.putArray("coupon_lines");
        template.putArray("meta_data")
                .addObject()
                .put("key", "_goodword_ref")
                .put("value", wish.code());
        ((ObjectNode) template.path("billing")).put("email", email).put("phone", "");
        return template.toString();
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new HashMap<>();
        for (String part : raw.split("&")) {
            int at = part.indexOf('=');
            query.put(part.substring(0, at), URLDecoder.decode(part.substring(at + 1), UTF_8));
        }
        return query;
    }
}
