package goodword.redirect;

import goodword.sharing.ClickIntake;
import goodword.sharing.PackedOpenings;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gets batches of clicks onto a disk: into the database, or into the file while the database is
/// away, and from there into the database when it is back. Confined to one thread.
final class ClickWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ClickWriter.class);

    /// How long a batch waits for the database before it goes to the file: part of the window in
    /// which a killed program may lose an answered click.
    private static final long STORE_MILLIS = 500;

    private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final ClickIntake intake;
    private final Spill spill;
    private final Tally tally;
    private final DropLog drops;
    private final ExecutorService storing =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("goodword-clicks-store").factory());
    private @Nullable Future<?> late;
    private boolean away;
    private long retryAt;

    ClickWriter(ClickIntake intake, Spill spill, Tally tally) {
        this.intake = intake;
        this.spill = spill;
        this.tally = tally;
        this.drops = new DropLog(tally);
    }

    /// On a disk when this returns, or counted as dropped.
    void write(PackedOpenings batch) {
        if (!away && isSettled(batch)) {
            return;
        }
        if (spill.append(batch)) {
            tally.spilled().add(batch.clicks());
        } else {
            drop(batch.clicks());
        }
    }

    /// Counts clicks that found no room.
    void drop(long clicks) {
        tally.dropped().add(clicks);
        drops.tell();
    }

    /// Takes the oldest batch of the file to the database. True when there may be more to take.
    boolean recoverOne() {
        if (away && System.nanoTime() - retryAt < 0) {
            return false;
        }
        try {
            PackedOpenings batch = spill.next();
            if (batch == null) {
                away = false;
                return false;
            }
            away = !isSettled(batch);
            if (!away) {
                spill.done(batch);
            }
            return !away;
        } catch (IOException unreadable) {
            LOG.error("The file of clicks cannot be read: {}", unreadable.toString());
            away = true;
            retryAt = System.nanoTime() + RETRY_NANOS;
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        storing.shutdownNow();
        spill.close();
    }

    /// Stored, or refused for good. False when the database did not answer in time; what it may
    /// still do with the batch does no harm, because each click has its id.
    private boolean isSettled(PackedOpenings batch) {
        if (late != null && !late.isDone()) {
            return isAway();
        }
        late = storing.submit(() -> intake.store(batch));
        try {
            late.get(STORE_MILLIS, TimeUnit.MILLISECONDS);
            tally.stored().add(batch.clicks());
            return true;
        } catch (TimeoutException slow) {
            return isAway();
        } catch (ExecutionException failed) {
            if (isRefusal(failed)) {
                LOG.error("The database refuses {} clicks", batch.clicks(), failed);
                drop(batch.clicks());
                return true;
            }
            return isAway();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return isAway();
        }
    }

    private boolean isAway() {
        away = true;
        retryAt = System.nanoTime() + RETRY_NANOS;
        return false;
    }

    /// Whether the rows themselves are at fault (SQLSTATE classes 22 and 23): they would be refused
    /// again and again, and everything behind them would wait.
    private static boolean isRefusal(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && refused.getSQLState() != null) {
                return refused.getSQLState().startsWith("22")
                        || refused.getSQLState().startsWith("23");
            }
        }
        return false;
    }
}
