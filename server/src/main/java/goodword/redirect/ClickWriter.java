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

/// Gets batches of clicks into the database by way of a file: what is in the file outlives this
/// process, however slow the database is at that moment. While the database is away, the file is
/// forced to the disk with every batch. Confined to one thread.
final class ClickWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ClickWriter.class);

    /// A database that has not taken a batch by then counts as away.
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long STOP_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final ClickIntake intake;
    private final Spill spill;
    private final Tally tally;
    private final DropLog drops;
    private final ExecutorService storing =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("goodword-clicks-store").factory());
    private @Nullable Delivery underway;
    private boolean away;
    private long retryAt;

    ClickWriter(ClickIntake intake, Spill spill, Tally tally) {
        this.intake = intake;
        this.spill = spill;
        this.tally = tally;
        this.drops = new DropLog(tally);
    }

    /// A batch on its way to the database.
    private record Delivery(PackedOpenings batch, Future<?> stored, long sentAt) {}

    /// Out of this process when it returns, or counted as dropped.
    void write(PackedOpenings batch) {
        if (!spill.append(batch)) {
            drop(batch.clicks());
        } else if (away) {
            spill.force();
            tally.spilled().add(batch.clicks());
        }
    }

    /// Counts clicks that found no room.
    void drop(long clicks) {
        tally.dropped().add(clicks);
        drops.tell();
    }

    /// Takes up what has happened to the batch under way, and sends the next. Waits only where the
    /// file has become long: it is cut when it is empty.
    void advance() {
        step(0);
        long patience = System.nanoTime() + PATIENCE_NANOS;
        while (spill.isLong() && !away && System.nanoTime() < patience) {
            step(PATIENCE_NANOS);
        }
    }

    /// Sends what is there while the database takes it; the rest waits in the file for the next
    /// start.
    @Override
    public void close() throws IOException {
        long patience = System.nanoTime() + STOP_NANOS;
        step(PATIENCE_NANOS);
        while (!spill.isEmpty() && !away && System.nanoTime() < patience) {
            step(PATIENCE_NANOS);
        }
        storing.shutdownNow();
        spill.force();
        spill.close();
    }

    private void step(long waitNanos) {
        try {
            if (underway == null && !(away && System.nanoTime() - retryAt < 0)) {
                send();
            }
            if (underway != null) {
                look(underway, waitNanos);
            }
        } catch (IOException unreadable) {
            LOG.error("The file of clicks cannot be read: {}", unreadable.toString());
            stayAway();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            stayAway();
        }
    }

    private void send() throws IOException {
        PackedOpenings batch = spill.next();
        if (batch == null) {
            away = false;
        } else {
            Future<?> stored = storing.submit(() -> intake.store(batch));
            underway = new Delivery(batch, stored, System.nanoTime());
        }
    }

    private void look(Delivery delivery, long waitNanos) throws IOException, InterruptedException {
        try {
            delivery.stored().get(waitNanos, TimeUnit.NANOSECONDS);
            tally.stored().add(delivery.batch().clicks());
            finish();
        } catch (TimeoutException notYet) {
            if (System.nanoTime() - delivery.sentAt() > PATIENCE_NANOS && !away) {
                stayAway();
            }
        } catch (ExecutionException failed) {
            underway = null;
            if (isRefusal(failed)) {
                LOG.error("The database refuses {} clicks", delivery.batch().clicks(), failed);
                drop(delivery.batch().clicks());
                finish();
            } else {
                stayAway();
            }
        }
    }

    private void finish() throws IOException {
        underway = null;
        away = false;
        spill.done();
    }

    private void stayAway() {
        if (!away) {
            spill.force();
        }
        away = true;
        retryAt = System.nanoTime() + RETRY_NANOS;
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
