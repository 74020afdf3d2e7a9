package goodword.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;

/// The clock of a demo: real time, and what people have skipped. It goes only forwards, and how far
/// it is ahead is kept in the data folder, so that a restart does not turn it back. Thread-safe.
final class DemoClock implements InstantSource {
    private static final Duration AHEAD_MAX = Duration.ofDays(3_650);

    private final Path file;
    private final InstantSource real;
    private volatile Duration ahead;

    private DemoClock(Path file, InstantSource real, Duration ahead) {
        this.file = file;
        this.real = real;
        this.ahead = ahead;
    }

    /// @param home the data folder of the demo
    static DemoClock in(Path home, InstantSource real) throws IOException {
        Path file = home.resolve("demo-clock");
        return new DemoClock(file, real, Files.exists(file) ? read(file) : Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    /// Real time, by which staff log in.
    InstantSource real() {
        return real;
    }

    /// How far it is ahead of real time.
    Duration ahead() {
        return ahead;
    }

    /// Moves forwards; kept before anybody sees the new time.
    synchronized void skip(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("a clock does not go back");
        }
        Duration next = ahead.plus(time);
        if (next.compareTo(AHEAD_MAX) > 0) {
            return;
        }
        try {
            Path written = Files.writeString(file.resolveSibling("demo-clock.new"), next + "\n");
            Files.move(
                    written,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        ahead = next;
    }

    private static Duration read(Path file) throws IOException {
        try {
            Duration kept = Duration.parse(Files.readString(file).strip());
            return kept.isNegative() ? Duration.ZERO : kept;
        } catch (DateTimeParseException broken) {
            throw new IOException(file + " does not say how far the demo's clock is ahead", broken);
        }
    }
}
