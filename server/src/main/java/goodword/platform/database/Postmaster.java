package goodword.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// One run of the server as our own child. No pg_ctl: the process that we start is the one that
/// writes `postmaster.pid`, so we know whose readiness we read.
final class Postmaster {
    private static final Duration POLL = Duration.ofMillis(10);
    private static final Duration SHUTDOWN = Duration.ofSeconds(60);

    private final Process process;
    private final Path data;
    private final int port;
    private final ServerLog log;
    private final long logStart;
    private volatile boolean wasReady;

    /// How a start went.
    enum Outcome {
        READY,
        PORT_TAKEN,
        FAILED,
        /// Goodword wants to end before the server was ready.
        CALLED_OFF
    }

    private Postmaster(Process process, Installation installation, int port, long logStart) {
        this.process = process;
        this.data = installation.home().data();
        this.port = port;
        this.log = installation.log();
        this.logStart = logStart;
    }

    static Postmaster launch(Installation installation, int port) throws IOException {
        ServerLog log = installation.log();
        log.trim();
        long logStart = log.bytes();
        Home home = installation.home();
        List<String> arguments = new ArrayList<>(List.of("-D", home.data().toString()));
        arguments.addAll(Settings.ofServer(home.clusterName(), port));
        Process process =
                Program.of(installation.command("postgres", arguments))
                        .redirectOutput(log.appending())
                        .start();
        return new Postmaster(process, installation, port, logStart);
    }

    /// Waits for as long as it takes: recovery after a crash may need minutes, and to cut it short
    /// helps nobody.
    Outcome awaitReady(CompletableFuture<?> callOff) throws IOException, InterruptedException {
        while (!process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
            if (PidFile.read(data).filter(this::isOwnAndReady).isPresent()) {
                wasReady = true;
                return Outcome.READY;
            }
            if (callOff.isDone()) {
                return Outcome.CALLED_OFF;
            }
        }
        return words().contains("Address already in use") ? Outcome.PORT_TAKEN : Outcome.FAILED;
    }

    /// Whether it takes connections.
    boolean isReady() {
        return wasReady && process.isAlive();
    }

    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    int exitCode() {
        return process.exitValue();
    }

    long pid() {
        return process.pid();
    }

    int port() {
        return port;
    }

    /// What it has written to the log.
    String words() throws IOException {
        return log.since(logStart);
    }

    void stop() throws IOException, InterruptedException {
        for (Signal signal : Signal.values()) {
            if (process.isAlive()) {
                signal.send(process.pid());
                process.waitFor(SHUTDOWN.toSeconds(), TimeUnit.SECONDS);
            }
        }
    }

    private boolean isOwnAndReady(PidFile file) {
        return file.pid() == process.pid() && file.isReady();
    }
}
