package goodword.platform.database;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/// Waits for a condition, at most so long.
final class Deadline {
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private Deadline() {}

    static void until(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                fail("Not within " + LIMIT + ": " + what);
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }
}
