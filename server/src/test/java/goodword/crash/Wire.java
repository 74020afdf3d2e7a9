package goodword.crash;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/// A connection to an intake that speaks just enough HTTP, at a fraction of the cost of a whole
/// client: on a small machine the senders must not starve what they test. Confined to one thread.
final class Wire implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 20_000;

    final int port;
    private final Socket socket;
    private final InputStream input;

    private Wire(int port, Socket socket) throws IOException {
        this.port = port;
        this.socket = socket;
        this.input = new BufferedInputStream(socket.getInputStream());
    }

    static Wire open(int port) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.connect(
                    new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port),
                    TIMEOUT_MILLIS);
            return new Wire(port, socket);
        } catch (IOException failed) {
            socket.close();
            throw failed;
        }
    }

    /// Posts and returns the status.
    int post(Message message) throws IOException {
        byte[] body = message.body().getBytes(UTF_8);
        String head =
                "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n"
                        .formatted(message.path(), body.length);
        ByteArrayOutputStream request = new ByteArrayOutputStream(head.length() + body.length);
        request.writeBytes(head.getBytes(ISO_8859_1));
        request.writeBytes(body);
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
                throw new EOFException("the intake is gone");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
