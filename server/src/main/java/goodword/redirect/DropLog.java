package goodword.redirect;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says in the log that clicks were dropped, at once and then at most once a minute. Confined to
/// one thread.
final class DropLog {
    private static final Logger LOG = LoggerFactory.getLogger(DropLog.class);
    private static final long EVERY_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final Tally tally;
    private long told;
    private long toldAt = System.nanoTime() - EVERY_NANOS;

    DropLog(Tally tally) {
        this.tally = tally;
    }

    void tell() {
        long dropped = tally.dropped().sum();
        if (dropped > told && System.nanoTime() - toldAt >= EVERY_NANOS) {
            LOG.error("{} clicks were dropped, {} since the start", dropped - told, dropped);
            told = dropped;
            toldAt = System.nanoTime();
        }
    }
}
