package goodword.platform.outbound;

import java.io.IOException;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/// The connection of one call, between the thread that speaks and the one that waits: who waits may
/// hang up at any time and then knows for certain whether anything may have been sent.
final class Line {
    private @Nullable Socket socket;
    private boolean begun;
    private boolean hungUp;

    /// Gives the line its connection; if it was hung up before, it is closed at once.
    synchronized void carry(Socket connection) {
        this.socket = connection;
        if (hungUp) {
            close();
        }
    }

    /// From here on something may have been sent.
    ///
    /// @return false if it was hung up before: then nothing may be sent any more
    synchronized boolean begin() {
        begun = begun || !hungUp;
        return !hungUp;
    }

    synchronized boolean isHungUp() {
        return hungUp;
    }

    /// @return whether anything may have been sent
    synchronized boolean hangUp() {
        hungUp = true;
        close();
        return begun;
    }

    /// Closes the connection itself, below TLS, whose own farewell might wait for the other side.
    private void close() {
        if (socket == null) {
            return;
        }
        try {
            socket.close();
        } catch (IOException gone) {
            // It was to be closed.
        }
    }
}
