package goodword.platform.outbound;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ServerSocketFactory;

/// A host on this machine that counts who connects, keeps what it is told, and answers as badly as
/// a test wants it to.
final class TestHost implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: ([0-9]+)");

    final AtomicInteger connections = new AtomicInteger();
    final AtomicLong written = new AtomicLong();
    final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Queue<String> requests = new ConcurrentLinkedQueue<>();
    private final ServerSocket door;
    private final Conduct conduct;

    /// What is done once a request has been read.
    interface Conduct {
        void answer(OutputStream out) throws IOException;
    }

    static TestHost open(Conduct conduct) {
        return open(ServerSocketFactory.getDefault(), conduct);
    }

    static TestHost open(ServerSocketFactory doors, Conduct conduct) {
        try {
            return new TestHost(
                    doors.createServerSocket(0, 50, InetAddress.getLoopbackAddress()), conduct);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static Conduct says(String answer) {
        return out -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1));
    }

    private TestHost(ServerSocket door, Conduct conduct) {
        this.door = door;
        this.conduct = conduct;
        Thread.ofPlatform().daemon().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    List<String> requests() {
        return List.copyOf(requests);
    }

    /// Writes a text again and again, until the other side has had enough or the host closes.
    void writeEndlessly(OutputStream out, String text, int pauseMillis) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        while (!isClosedAfter(pauseMillis)) {
            out.write(bytes);
            out.flush();
            written.addAndGet(bytes.length);
        }
    }

    void waitUntilClosed() {
        isClosedAfter(60_000);
    }

    private boolean isClosedAfter(int millis) {
        try {
            return closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            return true;
        }
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                connections.incrementAndGet();
                Thread.ofPlatform().daemon().start(() -> talk(socket));
            } catch (IOException gone) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            requests.add(request(socket.getInputStream()));
            asked.countDown();
            conduct.answer(socket.getOutputStream());
            socket.getOutputStream().flush();
        } catch (IOException gone) {
            // The other side has had enough.
        }
    }

    private static String request(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no whole request");
            }
            head.write(next);
        }
        String text = head.toString(StandardCharsets.ISO_8859_1);
        Matcher length = LENGTH.matcher(text);
        int more = length.find() ? Integer.parseInt(length.group(1)) : 0;
        return text + new String(in.readNBytes(more), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            door.close();
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
