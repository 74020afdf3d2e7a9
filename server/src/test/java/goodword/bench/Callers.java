package goodword.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Concurrent callers, each of which does one thing after the other until the time is up.
final class Callers {
    private Callers() {}

    /// One caller's thing; it may be asked until the end, on one thread.
    interface Caller extends AutoCloseable {
        void callOnce() throws Exception;

        @Override
        default void close() throws Exception {}
    }

    static Pace run(int seconds, List<? extends Caller> callers) throws Exception {
        long start = System.nanoTime();
        long end = start + Duration.ofSeconds(seconds).toNanos();
        List<Callable<List<Long>>> work = new ArrayList<>();
        callers.forEach(caller -> work.add(() -> callUntil(end, caller)));
        List<Long> nanos = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(callers.size())) {
            for (Future<List<Long>> one : threads.invokeAll(work)) {
                nanos.addAll(one.get());
            }
        }
        double elapsed = (System.nanoTime() - start) / 1e9;
        nanos.sort(Long::compare);
        return new Pace(nanos.size() / elapsed, millis(nanos, 0.50), millis(nanos, 0.99));
    }

    private static List<Long> callUntil(long end, Caller caller) throws Exception {
        List<Long> nanos = new ArrayList<>();
        try (caller) {
            long before = System.nanoTime();
            while (before < end) {
                caller.callOnce();
                long after = System.nanoTime();
                nanos.add(after - before);
                before = after;
            }
        }
        return nanos;
    }

    private static double millis(List<Long> sorted, double quantile) {
        return sorted.get((int) (quantile * (sorted.size() - 1))) / 1e6;
    }
}
