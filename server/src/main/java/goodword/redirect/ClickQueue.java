package goodword.redirect;

import goodword.sharing.ClickIntake;
import goodword.sharing.Opening;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Clicks between the answer and the disk: a bounded queue, and one thread that empties it every
/// few milliseconds. Thread-safe.
final class ClickQueue implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ClickQueue.class);
    private static final int ROOM = 262_144;
    private static final int BATCH_MAX = 8_192;

    /// How long clicks gather before they are written together: a commit for each would cost more
    /// than the clicks.
    private static final long GATHER_MILLIS = 25;

    private static final long STOP_SECONDS = 20;

    private final ArrayBlockingQueue<Opening> queue = new ArrayBlockingQueue<>(ROOM);
    private final LongAdder turnedAway = new LongAdder();
    private final ClickIntake intake;
    private final ClickWriter writer;
    private final Tally tally;
    private final Thread thread;
    private volatile boolean closed;

    ClickQueue(ClickIntake intake, ClickWriter writer, Tally tally) {
        this.intake = intake;
        this.writer = writer;
        this.tally = tally;
        this.thread = Thread.ofPlatform().daemon().name("goodword-clicks").unstarted(this::work);
    }

    void open() {
        thread.start();
    }

    void take(Opening opening) {
        tally.taken().increment();
        if (!opening.human()) {
            tally.previews().increment();
        }
        if (!queue.offer(opening)) {
            turnedAway.increment();
        }
    }

    /// Writes out what is there, then ends.
    @Override
    public void close() {
        closed = true;
        try {
            if (!thread.join(java.time.Duration.ofSeconds(STOP_SECONDS))) {
                LOG.error("{} clicks could not be written before the end", queue.size());
            }
            writer.close();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException failed) {
            LOG.error("The file of clicks was not closed well: {}", failed.toString());
        }
    }

    private void work() {
        List<Opening> batch = new ArrayList<>(BATCH_MAX);
        while (!closed || !queue.isEmpty()) {
            try {
                if (queue.size() < BATCH_MAX && !closed) {
                    TimeUnit.MILLISECONDS.sleep(GATHER_MILLIS);
                }
                workOnce(batch);
            } catch (InterruptedException stopped) {
                closed = true;
            } catch (RuntimeException broken) {
                LOG.error("{} clicks were lost to an error", batch.size(), broken);
                writer.drop(batch.size());
            }
            batch.clear();
        }
    }

    private void workOnce(List<Opening> batch) {
        queue.drainTo(batch, BATCH_MAX);
        if (!batch.isEmpty()) {
            writer.write(intake.pack(batch));
        }
        long refused = turnedAway.sumThenReset();
        if (refused > 0) {
            writer.drop(refused);
        }
        writer.advance();
    }
}
