package goodword.crash;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/// A connection on which links are opened one after the other, as a browser would. Confined to one
/// thread.
public final class Opener implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 20_000;

    private final Socket socket;
    private final InputStream input;
    private final int port;

    private Opener(int port, Socket socket) throws IOException {
        this.port = port;
        this.socket = socket;
        this.input = new BufferedInputStream(socket.getInputStream());
    }

    public static Opener to(int port) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.connect(
                    new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port),
                    TIMEOUT_MILLIS);
            return new Opener(port, socket);
        } catch (IOException failed) {
            socket.close();
            throw failed;
        }
    }

    /// Opens the link of a code; true when the answer leads somewhere with that code.
    public boolean open(String code) throws IOException {
        String request =
                "GET /r/%s HTTP/1.1\r\nHost: localhost:%d\r\nUser-Agent: Mozilla/5.0 Firefox/140\r\n\r\n"
                        .formatted(code, port);
        socket.getOutputStream().write(request.getBytes(ISO_8859_1));
        String status = line();
        boolean leads = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            leads |= line.startsWith("Location: ") && line.endsWith("ref=" + code);
        }
        return status.startsWith("HTTP/1.1 302") && leads;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = input.read(); next != '\n'; next = input.read()) {
            if (next < 0) {
                throw new IOException("the server is gone");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
