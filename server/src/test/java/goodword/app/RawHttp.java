package goodword.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Sends a request byte by byte as it is written, where a client library would first make it right.
final class RawHttp {
    private static final int TIMEOUT_MILLIS = 10_000;

    private final int port;

    RawHttp(int port) {
        this.port = port;
    }

    /// What came back.
    ///
    /// @param status 0 when the server only closed the connection
    record Answer(int status, List<String> head, String body) {
        @Nullable String header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return head.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .findFirst()
                    .orElse(null);
        }

        /// The headers' names, in order.
        List<String> names() {
            return head.stream().skip(1).map(line -> line.replaceFirst(":.*", "")).toList();
        }
    }

    Answer get(String target, String... headers) throws IOException {
        return send("GET", target, "links.example", headers);
    }

    /// @param target in letters up to 255, each sent as one byte
    Answer send(String method, String target, String host, String... headers) throws IOException {
        StringBuilder request = new StringBuilder();
        request.append(method).append(' ').append(target).append(" HTTP/1.1\r\n");
        request.append("Host: ").append(host).append("\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        request.append("Connection: close\r\n\r\n");
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            socket.getOutputStream().write(request.toString().getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            return read(new String(socket.getInputStream().readAllBytes(), ISO_8859_1));
        }
    }

    private static Answer read(String text) {
        if (text.isEmpty()) {
            return new Answer(0, List.of(), "");
        }
        int end = text.indexOf("\r\n\r\n");
        List<String> head = new ArrayList<>(List.of(text.substring(0, end).split("\r\n")));
        int status = Integer.parseInt(head.getFirst().substring(9, 12));
        return new Answer(status, head, text.substring(end + 4));
    }
}
