package goodword.app;

/// The front door of a house, for tests in other rooms.
public final class TestDoor implements AutoCloseable {
    private static final int AT_ANY_PACE = 1_000_000_000;

    private final WebServer server;

    private TestDoor(WebServer server) {
        this.server = server;
    }

    /// On any free port; no caller is slowed down.
    public static TestDoor open(House house) {
        return new TestDoor(WebServer.open(house, Door.passing(0).paced(AT_ANY_PACE)));
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
    }
}
