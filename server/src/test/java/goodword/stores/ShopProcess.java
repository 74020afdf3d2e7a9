package goodword.stores;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A program that a shop needs, with all that it starts itself. What it says goes into a log.
final class ShopProcess implements AutoCloseable {
    private static final int TAIL = 25;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Process process;
    private final Path log;
    private final String name;

    private ShopProcess(Process process, Path log, String name) {
        this.process = process;
        this.log = log;
        this.name = name;
    }

    /// What to run.
    ///
    /// @param name of its log
    record Order(String name, Path folder, List<String> command, Map<String, String> with) {}

    static ShopProcess start(Order order) {
        Path log = order.folder().resolve(order.name() + ".log");
        ProcessBuilder builder =
                new ProcessBuilder(order.command())
                        .directory(order.folder().toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        builder.environment().putAll(order.with());
        try {
            ShopProcess started = new ShopProcess(builder.start(), log, order.name());
            Runtime.getRuntime().addShutdownHook(new Thread(started::kill));
            return started;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                kill();
                throw failure("does not end");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failure("was interrupted");
        }
        if (process.exitValue() != 0) {
            throw failure("ended with " + process.exitValue());
        }
    }

    /// Waits until a request to this address is answered with success.
    void awaitAnswer(URI address) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(address)) {
            if (!process.isAlive()) {
                throw failure("ended with " + process.exitValue());
            }
            if (System.nanoTime() > end) {
                throw failure("does not answer at " + address);
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// By force, with everything it started.
    void kill() {
        List<ProcessHandle> below = process.descendants().toList();
        process.destroyForcibly();
        below.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }

    @Override
    public void close() {
        List<ProcessHandle> below = process.descendants().toList();
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        below.forEach(ProcessHandle::destroy);
        kill();
    }

    private static boolean answers(URI address) {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private IllegalStateException failure(String what) {
        return new IllegalStateException(
                "%s %s; the end of %s:%n%s".formatted(name, what, log, tail()));
    }

    private String tail() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
