package goodword.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// What Tomcat itself says that each request took, from its first byte until the answer was handed
/// over. To be made before the server that it is about.
final class AccessLog implements AutoCloseable {
    private static final String SETTING = "server.tomcat.accesslog.";

    private final Path folder;
    private final Path file;
    private int read;

    AccessLog() throws IOException {
        this.folder = Files.createTempDirectory("goodword-bench-log-");
        this.file = folder.resolve("access");
        set("enabled", "true");
        set("directory", folder.toString());
        set("prefix", "access");
        set("suffix", "");
        set("rotate", "false");
        set("buffered", "false");
        set("pattern", "%D");
    }

    /// Passes over all that was told so far.
    void skip() {
        read = lines().size();
    }

    /// Milliseconds that the next requests took together; the server tells them after it answered.
    double next(int requests) {
        List<String> lines = lines();
        while (lines.size() < read + requests) {
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
            lines = lines();
        }
        double micros =
                lines.subList(read, read + requests).stream().mapToLong(Long::parseLong).sum();
        read += requests;
        return micros / 1_000;
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void set(String name, String value) {
        System.setProperty(SETTING + name, value);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(folder);
    }
}
