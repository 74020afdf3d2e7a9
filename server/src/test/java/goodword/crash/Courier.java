package goodword.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import goodword.app.OwnStore;
import java.io.IOException;
import java.time.Instant;

/// A connection on which a store sends its messages one after the other. Confined to one thread.
final class Courier implements AutoCloseable {
    private final OwnStore store;
    private final Wire wire;

    private Courier(OwnStore store, Wire wire) {
        this.store = store;
        this.wire = wire;
    }

    static Courier to(int port, OwnStore store) throws IOException {
        return new Courier(store, Wire.open(port));
    }

    /// Sends a message and returns the status.
    int send(String id, String body) throws IOException {
        StringBuilder headers = new StringBuilder("Host: localhost\r\n");
        store.headers(id, Instant.now(), body)
                .forEach((name, value) -> headers.append(name + ": " + value + "\r\n"));
        return wire.post("/hooks/" + store.token, headers.toString(), body.getBytes(UTF_8));
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
