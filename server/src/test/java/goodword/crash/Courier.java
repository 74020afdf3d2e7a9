package goodword.crash;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import goodword.app.OwnStore;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Instant;

/// A connection on which a store sends its messages one after the other, and speaks just enough
/// HTTP for it. Confined to one thread.
final class Courier implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 20_000;

    private final OwnStore store;
    private final Socket socket;
    private final InputStream input;

    private Courier(OwnStore store, Socket socket) throws IOException {
        this.store = store;
        this.socket = socket;
        this.input = new BufferedInputStream(socket.getInputStream());
    }

    static Courier to(int port, OwnStore store) throws IOException {
        Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        return new Courier(store, socket);
    }

    /// Sends a message and returns the status.
    int send(String id, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        StringBuilder head =
                new StringBuilder(
                        "POST /hooks/" + store.token + " HTTP/1.1\r\nHost: localhost\r\n");
        store.headers(id, Instant.now(), body)
                .forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        head.append("Content-Length: ").append(bytes.length).append("\r\n\r\n");
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.toString().getBytes(ISO_8859_1));
        request.writeBytes(bytes);
        request.writeTo(socket.getOutputStream());
        String status = line();
        while (!line().isEmpty()) {
            // The headers say nothing that matters: no answer has a body.
        }
        return Integer.parseInt(status.substring(9, 12));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = input.read(); next != '\n'; next = input.read()) {
            if (next < 0) {
                throw new EOFException("the inbox is gone");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
