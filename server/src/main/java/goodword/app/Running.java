package goodword.app;

import java.util.List;
import java.util.concurrent.CountDownLatch;

/// Keeps a program up until its process is asked to end.
final class Running {
    private Running() {}

    /// Waits, then closes the parts in this order: doors first, the database last.
    static void untilStopped(List<Runnable> closings) {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    closings.forEach(Runnable::run);
                                    stopped.countDown();
                                }));
        try {
            stopped.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
