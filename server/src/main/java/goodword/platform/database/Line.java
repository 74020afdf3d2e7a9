package goodword.platform.database;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/// Lets as many callers work as there are connections, first come, first served. The pool alone
/// gives a connection back to whoever had it last, and under load others wait for seconds.
/// Thread-safe.
final class Line {
    static final Duration WAIT_MAX = Duration.ofSeconds(10);

    private final Semaphore places;

    Line(int connectionsMax) {
        this.places = new Semaphore(connectionsMax, true);
    }

    <T> T inTurn(Supplier<T> work) {
        await();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    int waiting() {
        return places.getQueueLength();
    }

    private void await() {
        try {
            if (!places.tryAcquire(WAIT_MAX.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new CannotGetJdbcConnectionException("every connection is in use");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotGetJdbcConnectionException("stopped while waiting for a connection");
        }
    }
}
