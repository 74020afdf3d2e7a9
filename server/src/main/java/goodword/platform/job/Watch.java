package goodword.platform.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Repeats sweeps, each on a thread of its own and after a pause. One that fails is told of once,
/// and tried again until it goes well. Thread-safe once started.
final class Watch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<Sweep> sweeps = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean over;

    void add(Sweep sweep) {
        sweeps.add(sweep);
    }

    void start() {
        for (Sweep sweep : sweeps) {
            threads.add(
                    Thread.ofPlatform()
                            .daemon()
                            .name(sweep.name().value())
                            .start(() -> repeat(sweep)));
        }
    }

    private void repeat(Sweep sweep) {
        boolean well = true;
        while (!over) {
            try {
                sweep.work().run();
                well = true;
            } catch (RuntimeException failed) {
                if (well && !over) {
                    LOG.warn("{} fails and is tried again", sweep.name().value(), failed);
                }
                well = false;
            }
            pause(sweep.every());
        }
    }

    private synchronized void pause(Duration time) {
        try {
            if (!over) {
                wait(time.toMillis());
            }
        } catch (InterruptedException stopped) {
            over = true;
        }
    }

    /// Lets each end what it is about.
    @Override
    public void close() {
        end();
        try {
            for (Thread thread : threads) {
                thread.join(PATIENCE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void end() {
        over = true;
        notifyAll();
    }
}
