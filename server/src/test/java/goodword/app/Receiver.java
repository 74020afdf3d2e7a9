package goodword.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;

/// A receiver of webhooks on loopback, with nothing of the code that is tested: it notes what comes
/// and answers as it is told.
final class Receiver implements AutoCloseable {
    /// What came.
    record Message(Map<String, String> headers, String body) {
        String id() {
            return headers.getOrDefault("webhook-id", "");
        }

        JsonNode json() {
            return Stall.JSON.readTree(body);
        }

        String type() {
            return json().path("type").asString();
        }

        /// Whether one of the signatures was made with this secret, reckoned here a second time.
        boolean isSignedWith(String secret) {
            String text = id() + "." + headers.get("webhook-timestamp") + "." + body;
            return Arrays.asList(headers.getOrDefault("webhook-signature", "").split(" "))
                    .contains("v1," + hmac(secret, text));
        }

        private static String hmac(String secret, String text) {
            try {
                byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                return Base64.getEncoder()
                        .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
            } catch (GeneralSecurityException impossible) {
                throw new LinkageError(impossible.getMessage(), impossible);
            }
        }
    }

    /// How it answers.
    record Answer(int status, Map<String, String> headers, String body) {
        static Answer of(int status) {
            return new Answer(status, Map.of(), "");
        }

        Answer with(String header, String value) {
            return new Answer(status, Map.of(header, value), body);
        }
    }

    final List<Message> came = new CopyOnWriteArrayList<>();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final HttpServer server;
    private volatile Runnable whenCalled = () -> {};

    Receiver() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    String hostAndPort() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    String url() {
        return "http://" + hostAndPort() + "/hook";
    }

    /// Answers the next calls so; those after them with 204.
    void answer(Answer... next) {
        synchronized (answers) {
            answers.addAll(List.of(next));
        }
    }

    void answer(int... statuses) {
        Arrays.stream(statuses).mapToObj(Answer::of).forEach(this::answer);
    }

    /// Does this at each call, before it answers.
    void whenCalled(Runnable deed) {
        whenCalled = deed;
    }

    List<String> types() {
        return came.stream().map(Message::type).toList();
    }

    List<String> ids() {
        return came.stream().map(Message::id).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name, String.join(",", values)));
            byte[] body = exchange.getRequestBody().readAllBytes();
            came.add(new Message(headers, new String(body, StandardCharsets.UTF_8)));
            whenCalled.run();
            Answer answer = next();
            answer.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            byte[] said = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), said.length == 0 ? -1 : said.length);
            exchange.getResponseBody().write(said);
        }
    }

    private Answer next() {
        synchronized (answers) {
            return answers.isEmpty() ? Answer.of(204) : answers.poll();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
