package goodword.platform.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import goodword.platform.database.Database;
import goodword.platform.tenancy.ShopId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Jobs on db-scheduler: enqueued in the transaction of their cause, run by whichever replica is
/// free, taken over when that one dies. Thread-safe.
public final class Jobs implements AutoCloseable {
    private static final String SEPARATOR = " ";

    private final Database database;
    private final InstantSource clock;
    private final Map<String, Work> works = new HashMap<>();
    private final List<OneTimeTask<String>> tasks = new ArrayList<>();
    private final List<RecurringTask<Void>> sweeps = new ArrayList<>();
    private @Nullable SchedulerClient client;
    private @Nullable Scheduler scheduler;

    public Jobs(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Names who does the jobs of a kind; before anything is enqueued.
    public void on(JobName name, Work work) {
        works.put(name.value(), work);
        tasks.add(
                Tasks.oneTime(name.value(), String.class)
                        .onFailure(
                                new FailureHandler.ExponentialBackoffFailureHandler<>(
                                        Duration.ofSeconds(2)))
                        .execute((instance, context) -> run(work, instance.getId())));
    }

    public void every(Sweep sweep) {
        sweeps.add(
                Tasks.recurring(sweep.name().value(), FixedDelay.of(sweep.every()))
                        .execute((instance, context) -> sweep.work().run()));
    }

    /// Enqueues inside the running transaction; a job that is there already is left alone.
    public void enqueue(Job job) {
        if (!works.containsKey(job.name().value())) {
            throw new IllegalStateException("nobody does " + job.name().value());
        }
        String id = job.shop() + SEPARATOR + job.key();
        client().scheduleIfNotExists(
                        job.name().value(), id, job.key(), clock.instant());
    }

    /// Starts to work off jobs in the background.
    public void start() {
        scheduler =
                Scheduler.create(database.joined(), new ArrayList<>(tasks))
                        .startTasks(sweeps)
                        .serializer(new TextSerializer())
                        .pollingInterval(Duration.ofSeconds(1))
                        .heartbeatInterval(Duration.ofSeconds(5))
                        .missedHeartbeatsLimit(4)
                        .shutdownMaxWait(Duration.ofSeconds(10))
                        .executorService(Executors.newFixedThreadPool(2))
                        .build();
        scheduler.start();
    }

    /// Works off everything that is due, on the caller's thread: for replays and tests. Returns how
    /// many jobs ran.
    public int runDue() {
        int ran = 0;
        while (true) {
            List<String> due = new ArrayList<>();
            client().fetchScheduledExecutions(
                            execution -> {
                                String task = execution.getTaskInstance().getTaskName();
                                if (works.containsKey(task)) {
                                    due.add(task + SEPARATOR + execution.getTaskInstance().getId());
                                }
                            });
            if (due.isEmpty()) {
                return ran;
            }
            for (String job : due) {
                runNow(job);
                ran++;
            }
        }
    }

    @Override
    public void close() {
        if (scheduler != null) {
            scheduler.stop();
        }
    }
}
