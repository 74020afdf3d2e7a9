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
import java.util.ArrayList;
import java.util.List;

/// A connection to a server that speaks just enough HTTP, at a fraction of the cost of a whole
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
        return post(message.path(), "Host: localhost\r\n", message.body().getBytes(UTF_8));
    }

    /// Posts and returns the status; the length is added to the headers.
    int post(String path, String headers, byte[] body) throws IOException {
        String head =
                "POST %s HTTP/1.1\r\n%sContent-Length: %d\r\n\r\n"
                        .formatted(path, headers, body.length);
        ByteArrayOutputStream request = new ByteArrayOutputStream(head.length() + body.length);
        request.writeBytes(head.getBytes(ISO_8859_1));
        request.writeBytes(body);
        return Integer.parseInt(answer(request).getFirst().substring(9, 12));
    }

    /// Gets what stands at a path, and returns the answer's head.
    List<String> get(String path, String headers) throws IOException {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(
                "GET %s HTTP/1.1\r\n%s\r\n".formatted(path, headers).getBytes(ISO_8859_1));
        return answer(request);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /// The line of the status, then the headers: no answer here has a body.
    private List<String> answer(ByteArrayOutputStream request) throws IOException {
        request.writeTo(socket.getOutputStream());
        List<String> head = new ArrayList<>(List.of(line()));
        for (String line = line(); !line.isEmpty(); line = line()) {
            head.add(line);
        }
        return head;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = input.read(); next != '\n'; next = input.read()) {
            if (next < 0) {
                throw new EOFException("the server is gone");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
