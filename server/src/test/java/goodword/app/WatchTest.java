package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.platform.job.Job;
import goodword.platform.job.JobName;
import goodword.platform.job.Jobs;
import goodword.platform.job.Sweep;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is always done waits for no job.
final class WatchTest {
    private static final JobName SLOW = new JobName("test-slow");
    private static final JobName STEADY = new JobName("test-steady");
    private static final int JOBS = 20;

    private final TestShop shop = TestShop.alone();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final Jobs jobs = new Jobs(shop.house.rooms().database(), shop.house.rooms().clock());

    @AfterEach
    void close() {
        end.countDown();
        jobs.close();
        shop.close();
    }

    @Test
    void a_backlog_of_slow_jobs_holds_up_nothing_that_is_always_done() throws Exception {
        jobs.on(SLOW, (of, key) -> waitForTheEnd());
        jobs.always(new Sweep(STEADY, Duration.ofMillis(10), done::incrementAndGet));
        var database = shop.house.rooms().database();
        for (int number = 0; number < JOBS; number++) {
            Job job = new Job(SLOW, shop.id, "job-" + number);
            database.inShop(
                    shop.id,
                    () -> {
                        jobs.enqueue(job);
                        return job;
                    });
        }

        jobs.start();
        Eventually.isTrue(() -> begun.get() == 4);
        int before = done.get();

        Eventually.isTrue(() -> done.get() > before + 3);
        assertThat(begun.get()).isEqualTo(4);
    }

    @Test
    void what_fails_is_tried_again() throws Exception {
        jobs.always(
                new Sweep(
                        STEADY,
                        Duration.ofMillis(10),
                        () -> {
                            if (begun.incrementAndGet() < 3) {
                                throw new IllegalStateException("not yet");
                            }
                            done.incrementAndGet();
                        }));

        jobs.start();

        Eventually.isTrue(() -> done.get() > 0);
        assertThat(begun.get()).isGreaterThanOrEqualTo(3);
    }

    private void waitForTheEnd() {
        begun.incrementAndGet();
        try {
            end.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
