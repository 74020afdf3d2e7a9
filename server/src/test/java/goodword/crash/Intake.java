package goodword.crash;

import goodword.crash.IntakeProcess.Start;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// A handle on an {@link IntakeProcess}. One that is to die has a process of its own and may be
/// started again; the others serve inside this one, which is quicker. Thread-safe.
final class Intake implements AutoCloseable {
    private static final Message READY = new Message("/ready", "");

    private final Start start;
    private final Map<Thread, Wire> wires = new ConcurrentHashMap<>();
    private final IntakeProcess.@Nullable Serving inside;
    private volatile @Nullable Process process;

    private Intake(Start start, boolean mortal) throws IOException {
        this.start = start;
        this.process = mortal ? launch(start) : null;
        this.inside = mortal ? null : IntakeProcess.serve(start);
    }

    static Intake inside(Start start) throws IOException {
        return new Intake(start, false);
    }

    static Intake apart(Start start) throws IOException {
        return new Intake(start, true);
    }

    /// Answers with the HTTP status; 0 when there is no answer.
    int send(Message message) {
        try {
            return wire().post(message);
        } catch (IOException | NumberFormatException dead) {
            cut(wires.remove(Thread.currentThread()));
            return 0;
        }
    }

    private Wire wire() throws IOException {
        int port = Integer.parseInt(Files.readString(start.portFile()));
        Wire open = wires.get(Thread.currentThread());
        if (open != null && open.port == port) {
            return open;
        }
        cut(open);
        Wire fresh = Wire.open(port);
        wires.put(Thread.currentThread(), fresh);
        return fresh;
    }

    private static void cut(@Nullable Wire wire) {
        try (wire) {
            // Nothing more is said on it.
        } catch (IOException gone) {
            // It was cut already.
        }
    }

    boolean isReady() {
        return isAlive() && send(READY) == 200;
    }

    private boolean isAlive() {
        Process apart = process;
        return apart == null || apart.isAlive();
    }

    /// Kills the process by force, and returns whether it lived until then.
    boolean kill() {
        Process victim = process;
        if (victim == null || !victim.isAlive()) {
            return false;
        }
        victim.destroyForcibly().onExit().join();
        return victim.exitValue() == 128 + 9;
    }

    synchronized void restart() {
        if (!isAlive()) {
            process = launch(start);
        }
    }

    boolean faultWasAtWork() {
        return Files.exists(start.appliedFile());
    }

    /// What it wrote, for the report of a failed test.
    String tail() {
        if (!Files.exists(start.logFile())) {
            return "";
        }
        try {
            List<String> lines = Files.readAllLines(start.logFile());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    @Override
    public void close() {
        wires.values().forEach(Intake::cut);
        Process apart = process;
        if (apart != null) {
            apart.destroyForcibly().onExit().join();
        }
        if (inside != null) {
            inside.close();
        }
    }

    private static Process launch(Start start) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xshare:auto",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xmx160m",
                                "-Dsun.net.httpserver.nodelay=true",
                                "-cp",
                                System.getProperty("java.class.path"),
                                IntakeProcess.class.getName()));
        command.addAll(List.of(start.arguments()));
        try {
            Files.deleteIfExists(start.portFile());
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(start.logFile().toFile()))
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
