package goodword.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// The whole way of a shop: `POST /v1/orders` with a key and an idempotency key, on connections
/// that stay open. The client is as lean as can be, since it shares the machine with the server.
final class ApiLoad implements Load {
    private final int port;
    private final String key;
    private final Orders orders;
    private final int connections;

    /// @param orders what is sent
    ApiLoad(int port, String key, Orders orders, int connections) {
        this.port = port;
        this.key = key;
        this.orders = orders;
        this.connections = connections;
    }

    @Override
    public goodword.bench.Pace run(int seconds) throws Exception {
        List<Connection> callers =
                IntStream.range(0, connections).mapToObj(each -> new Connection()).toList();
        return Callers.run(seconds, callers);
    }

    private final class Connection implements Callers.Caller {
        private final Socket socket;
        private final OutputStream out;
        private final InputStream in;

        Connection() {
            try {
                socket = new Socket(InetAddress.getLoopbackAddress(), port);
                socket.setTcpNoDelay(true);
                out = socket.getOutputStream();
                in = new BufferedInputStream(socket.getInputStream(), 16_384);
            } catch (IOException failed) {
                throw new java.io.UncheckedIOException(failed);
            }
        }

        @Override
        public void callOnce() throws IOException {
            Orders.Next order = orders.next();
            byte[] body = json(order).getBytes(StandardCharsets.UTF_8);
            String head =
                    """
                    POST /v1/orders HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\r
                    Idempotency-Key: %s\r
                    Content-Type: application/json\r
                    Content-Length: %d\r
                    \r
                    """
                            .formatted(key, order.name(), body.length);
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            String answer = answer();
            if (!answer.startsWith("HTTP/1.1 201") || !answer.contains("\"credit\":\"code\"")) {
                throw new IllegalStateException("not credited: " + answer);
            }
        }

        /// Reads to the end of the body, which is either counted or in chunks.
        private String answer() throws IOException {
            StringBuilder text = new StringBuilder();
            int length = -1;
            boolean chunked = false;
            for (String line = line(); !line.isEmpty(); line = line()) {
                text.append(line).append('\n');
                String lower = line.toLowerCase(Locale.ROOT);
                if (lower.startsWith("content-length:")) {
                    length = Integer.parseInt(line.substring(15).strip());
                }
                chunked |= lower.startsWith("transfer-encoding:");
            }
            if (!chunked) {
                return text.append(body(length)).toString();
            }
            for (int size = size(); size > 0; size = size()) {
                text.append(body(size));
                line();
            }
            line();
            return text.toString();
        }

        private int size() throws IOException {
            return Integer.parseInt(line(), 16);
        }

        private String body(int length) throws IOException {
            return new String(in.readNBytes(length), StandardCharsets.UTF_8);
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0) {
                    throw new EOFException("the server hung up");
                }
                if (next != '\r') {
                    line.append((char) next);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static String json(Orders.Next order) {
        String name = order.name();
        Instant placedAt = order.placedAt();
        return """
        {"externalId": "%1$s", "number": "#%1$s", "version": 1, "state": "paid", "placedAt": "%2$s",
         "paidAt": "%2$s", "currency": "EUR",
         "customer": {"id": "%1$s", "email": "%1$s@mail.example"},
         "totals": {"items": "89.90", "shipping": "4.90", "grand": "94.80"},
         "origin": {"source": "paid_search", "code": "%3$s", "visitorId": "visitor-%1$s"},
         "traces": {"device": "device-%1$s", "payment": "card-%1$s",
           "address": "1 %1$s Street, Springfield", "surname": "Day", "ip": "%4$s",
           "userAgent": "Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0"}}"""
                .formatted(name, placedAt, order.code(), BenchShop.address(name));
    }
}
