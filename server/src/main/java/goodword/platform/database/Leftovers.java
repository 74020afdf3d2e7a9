package goodword.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// What a killed run may have left behind, cleared away before the next start. The home's lock is
/// ours, so a server that still runs here has lost its Goodword.
///
/// PostgreSQL guards itself with `postmaster.pid`, but it takes a zombie, or any program that now
/// has the old process id, for a living server. We remove the file in these cases, and only after
/// no process of the old server is left: the file's removal switches off its other guard.
final class Leftovers {
    private static final Duration ZOMBIE = Duration.ofSeconds(3);
    private static final Duration SHUTDOWN = Duration.ofSeconds(60);
    private static final Duration CHILDREN = Duration.ofSeconds(10);

    private final Home home;

    Leftovers(Home home) {
        this.home = home;
    }

    void clear() throws IOException, InterruptedException {
        Optional<PidFile> file = PidFile.read(home.data());
        if (file.isEmpty() || !Processes.exists(file.get().pid())) {
            awaitChildren();
            return;
        }
        long pid = file.get().pid();
        if (Processes.isZombie(pid)) {
            holdsWithin(ZOMBIE, () -> !Processes.exists(pid));
        } else if (isOurs(pid)) {
            stop(pid);
        }
        awaitChildren();
        if (Processes.exists(pid)) {
            Files.deleteIfExists(PidFile.in(home.data()));
        }
    }

    private void stop(long pid) throws IOException, InterruptedException {
        for (Signal signal : Signal.values()) {
            signal.send(pid);
            if (holdsWithin(SHUTDOWN, () -> !isOurs(pid))) {
                return;
            }
        }
        throw new DatabaseStartFailure(
                ("PostgreSQL of an earlier run (process %d) still uses %s and cannot be "
                                + "stopped. End it, then start again.")
                        .formatted(pid, home.data()));
    }

    /// Sessions notice within moments that their server is gone. One that does not is ended:
    /// without its server it has nothing more to do, and it must not write beside the next one.
    private void awaitChildren() throws IOException, InterruptedException {
        if (holdsWithin(CHILDREN, () -> ours().isEmpty())) {
            return;
        }
        for (long pid : ours()) {
            Signal.KILL.send(pid);
        }
        if (!holdsWithin(CHILDREN, () -> ours().isEmpty())) {
            throw new DatabaseStartFailure(
                    ("Processes %s of an earlier PostgreSQL still use %s. End them, then "
                                    + "start again.")
                            .formatted(ours(), home.data()));
        }
    }

    private List<Long> ours() {
        return Processes.all().filter(this::isOurs).toList();
    }

    /// By its name or its folder, for a process of another user does not show its folder to
    /// everyone.
    private boolean isOurs(long pid) {
        List<String> command = Processes.commandLine(pid);
        if (command.isEmpty()) {
            return false;
        }
        String program = command.getFirst();
        boolean isPostgres = program.startsWith("postgres:") || program.endsWith("/postgres");
        return isPostgres
                && (program.startsWith("postgres: " + home.clusterName() + ":")
                        || command.contains(home.data().toString())
                        || Processes.workingFolder(pid).stream().anyMatch(home.data()::equals));
    }

    private static boolean holdsWithin(Duration limit, BooleanSupplier condition)
            throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return true;
    }
}
