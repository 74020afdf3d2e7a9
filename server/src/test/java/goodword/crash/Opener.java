package goodword.crash;

import java.io.IOException;
import java.util.List;

/// A connection on which links are opened one after the other, as a browser would. Confined to one
/// thread.
public final class Opener implements AutoCloseable {
    private final Wire wire;

    private Opener(Wire wire) {
        this.wire = wire;
    }

    public static Opener to(int port) throws IOException {
        return new Opener(Wire.open(port));
    }

    /// Opens the link of a code; true when the answer leads somewhere with that code.
    public boolean open(String code) throws IOException {
        String headers =
                "Host: localhost:%d\r\nUser-Agent: Mozilla/5.0 Firefox/140\r\n"
                        .formatted(wire.port);
        List<String> head = wire.get("/r/" + code, headers);
        return head.getFirst().startsWith("HTTP/1.1 302")
                && head.stream()
                        .anyMatch(
                                line ->
                                        line.startsWith("Location: ")
                                                && line.endsWith("ref=" + code));
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
