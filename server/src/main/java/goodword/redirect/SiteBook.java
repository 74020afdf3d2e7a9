package goodword.redirect;

import goodword.shop.Shops;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the sites of all shops at hand, read anew about every second, and knows whether the
/// database answers: while it does not, the sites stay as they were. Thread-safe.
final class SiteBook implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SiteBook.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    /// A reading that takes long is done seldom: the database has other work.
    private static final int REST_PER_READING = 20;

    private final Shops shops;
    private final Supplier<String> sharedHost;
    private final Thread reader;
    private volatile Fronts fronts = Fronts.NONE;
    private volatile boolean away = true;
    private volatile boolean closed;

    /// @param sharedHost asked late: a server that takes any free port knows it only when it runs
    SiteBook(Shops shops, Supplier<String> sharedHost) {
        this.shops = shops;
        this.sharedHost = sharedHost;
        this.reader = Thread.ofPlatform().daemon().name("goodword-sites").unstarted(this::read);
    }

    void open() {
        readOnce();
        reader.start();
    }

    Fronts fronts() {
        return fronts;
    }

    /// Whether the database is away, as far as anybody knows.
    boolean isAway() {
        return away;
    }

    /// Somebody found that the database does not answer. The next reading that succeeds proves the
    /// contrary.
    void suspect() {
        away = true;
    }

    @Override
    public void close() {
        closed = true;
        reader.interrupt();
    }

    private void read() {
        while (!closed) {
            try {
                long took = readOnce();
                long rest = Math.max(EVERY.toNanos(), took * REST_PER_READING);
                TimeUnit.NANOSECONDS.sleep(rest);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private long readOnce() {
        long start = System.nanoTime();
        try {
            fronts = Fronts.of(shops.sites(), sharedHost.get());
            away = false;
        } catch (RuntimeException failed) {
            if (!away) {
                LOG.warn("Sites cannot be read; links keep the ones known: {}", failed.toString());
            }
            away = true;
        }
        return System.nanoTime() - start;
    }
}
