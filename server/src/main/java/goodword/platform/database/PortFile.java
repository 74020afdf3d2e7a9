package goodword.platform.database;

import goodword.platform.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The server's port, kept in a file so that it stays the same from run to run. New ones come from
/// below the range from which the system hands out ports to outgoing connections.
final class PortFile {
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 29_999;

    private final Path file;

    PortFile(Path file) {
        this.file = file;
    }

    int current() throws IOException {
        return Files.exists(file) ? read() : another();
    }

    /// Draws another port and keeps that.
    int another() throws IOException {
        int port = LOWEST + Vault.freshNumber(HIGHEST - LOWEST + 1);
        Files.writeString(file, Integer.toString(port));
        return port;
    }

    private int read() throws IOException {
        String text = Files.readString(file).strip();
        return text.matches("[1-9][0-9]{3,4}") ? Integer.parseInt(text) : another();
    }
}
