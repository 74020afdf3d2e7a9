package goodword.platform.database;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts the server, starts it again whenever it ends unasked, and stops it when told to. All this
/// happens on one platform thread that lives as long as the server, because the kernel interrupts
/// the server when the *thread* that started it ends, not only when the process does.
final class Keeper implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
    private static final Duration LOG_CHECK = Duration.ofMinutes(1);

    private final Home home;
    private final Consumer<String> progress;
    private final CompletableFuture<Void> started = new CompletableFuture<>();
    private final CompletableFuture<Void> stopWanted = new CompletableFuture<>();
    private final Thread thread;
    private volatile @Nullable Postmaster latest;

    Keeper(Home home, Consumer<String> progress) {
        this.home = home;
        this.progress = progress;
        this.thread = Thread.ofPlatform().daemon().name("postgres-keeper").unstarted(this);
    }

    /// Returns when the server takes connections.
    void start() throws InterruptedException {
        thread.start();
        try {
            started.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof DatabaseStartFailure known) {
                throw known;
            }
            throw new DatabaseStartFailure(
                    "PostgreSQL could not be started in " + home.path() + ": " + failed.getCause(),
                    failed);
        }
    }

    /// Returns when the server has ended. An interrupt does not cut this short, but is kept.
    void stop() {
        stopWanted.complete(null);
        boolean isInterrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException later) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// The latest run of the server; it may have ended a moment ago.
    Postmaster postmaster() {
        Postmaster known = latest;
        if (known == null) {
            throw new IllegalStateException("not started");
        }
        return known;
    }

    @Override
    public void run() {
        try {
            Installation installation = Installation.in(home, progress);
            new Cluster(installation).ensure(progress);
            progress.accept("Starting PostgreSQL");
            Postmaster first = new FirstStart(installation).until(stopWanted);
            latest = first;
            started.complete(null);
            keep(installation, first);
        } catch (Throwable failed) {
            // Whatever it is, the caller must not wait for ever.
            if (!started.completeExceptionally(failed)) {
                LOG.error("PostgreSQL is no longer looked after", failed);
            }
        }
    }

    private void keep(Installation installation, Postmaster first)
            throws IOException, InterruptedException {
        Postmaster running = first;
        BackOff backOff = new BackOff();
        while (endsUnasked(running, installation.log())) {
            LOG.warn(
                    "PostgreSQL (process {}) ended unasked with code {}; starting it again",
                    running.pid(),
                    running.exitCode());
            pause(backOff.next());
            running = again(installation, running);
        }
        running.stop();
    }

    /// Waits until the server ends or is to end; the former is what is asked.
    private boolean endsUnasked(Postmaster running, ServerLog log) throws InterruptedException {
        CompletableFuture<?> either = CompletableFuture.anyOf(running.onExit(), stopWanted);
        while (!isDoneWithin(either, LOG_CHECK)) {
            try {
                log.trim();
            } catch (IOException full) {
                LOG.warn("The log of PostgreSQL cannot be trimmed", full);
            }
        }
        return !stopWanted.isDone();
    }

    /// One more run on the same port, or the ended one again when not even that was possible.
    private Postmaster again(Installation installation, Postmaster ended)
            throws InterruptedException {
        try {
            new Leftovers(home).clear();
            Postmaster next = Postmaster.launch(installation, ended.port());
            latest = next;
            switch (next.awaitReady(stopWanted)) {
                case READY -> LOG.info("PostgreSQL is back as process {}", next.pid());
                case CALLED_OFF -> LOG.info("PostgreSQL is stopped before it was back");
                case FAILED, PORT_TAKEN ->
                        LOG.error("PostgreSQL did not come back: {}", next.words());
            }
            return next;
        } catch (IOException | RuntimeException failed) {
            LOG.error("PostgreSQL could not be started again", failed);
            return ended;
        }
    }

    private void pause(Duration length) throws InterruptedException {
        isDoneWithin(stopWanted, length);
    }

    private static boolean isDoneWithin(CompletableFuture<?> future, Duration limit)
            throws InterruptedException {
        try {
            future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
