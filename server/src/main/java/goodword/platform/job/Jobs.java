package goodword.platform.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import goodword.platform.database.Database;
import goodword.platform.tenancy.ShopId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Jobs on db-scheduler: enqueued in the transaction of their cause, run by whichever replica is
/// free, taken over when that one dies. Name all work before the first job is enqueued; after that
/// thread-safe.
public final class Jobs implements AutoCloseable {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final double LONGER = 1.5;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    private final Database database;
    private final InstantSource clock;
    private final JobTable table;
    private final List<Task<?>> tasks = new ArrayList<>();
    private final List<RecurringTask<Void>> sweeps = new ArrayList<>();
    private final Watch watch = new Watch();
    private final AtomicLong begun = new AtomicLong();
    private @Nullable SchedulerClient client;
    private @Nullable Scheduler background;
    private @Nullable ManualScheduler byHand;

    public Jobs(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        this.table = new JobTable(database.sql());
    }

    /// Names who does the jobs of a kind.
    public void on(JobName name, Work work) {
        tasks.add(
                Tasks.oneTime(name.value())
                        .onFailure(Jobs::tryAgain)
                        .execute((instance, context) -> run(work, instance.getId())));
    }

    public void every(Sweep sweep) {
        sweeps.add(
                Tasks.recurring(sweep.name().value(), FixedDelay.of(sweep.every()))
                        .execute((instance, context) -> sweep.work().run()));
    }

    /// Repeats this on every replica, on a thread of its own, so that no backlog of jobs holds it
    /// up. It must do no harm when several do it at once.
    public void always(Sweep sweep) {
        watch.add(sweep);
    }

    /// Enqueues inside the running transaction; a job that is there already is left alone.
    public void enqueue(Job job) {
        TaskInstance<Void> instance =
                new TaskInstance<>(job.name().value(), job.shop() + " " + job.key());
        client().scheduleIfNotExists(instance, clock.instant());
    }

    /// Starts to work off jobs in the background.
    public synchronized void start() {
        background =
                Scheduler.create(database.joined(), List.copyOf(tasks))
                        .startTasks(sweeps)
                        .clock(clock::instant)
                        .threads(4)
                        .pollingInterval(Duration.ofMillis(100))
                        .heartbeatInterval(Duration.ofSeconds(5))
                        .missedHeartbeatsLimit(4)
                        .shutdownMaxWait(Duration.ofSeconds(10))
                        .build();
        background.start();
        watch.start();
    }

    /// Works off every job that is due, on the caller's thread: for replays and tests. The
    /// scheduler takes a few dozen at a time, so it is asked until nothing is left.
    public void runDue() {
        ManualScheduler scheduler = byHand();
        scheduler.setTime(clock.instant());
        long before;
        do {
            before = begun.get();
            scheduler.runAnyDueExecutions();
        } while (begun.get() > before);
    }

    /// Whether jobs are worked off in the background at this moment.
    public boolean areRunning() {
        Scheduler running = running();
        return running != null
                && running.getSchedulerState().isStarted()
                && !running.getSchedulerState().isShuttingDown();
    }

    /// The jobs of a shop that are not done yet. Joins the caller's transaction.
    public List<Job> waiting(ShopId shop) {
        return table.waiting(shop);
    }

    /// How much work of each kind there is now.
    public List<Backlog> backlog() {
        return database.outsideShops(() -> table.backlog(clock.instant()));
    }

    @Override
    public void close() {
        watch.close();
        Scheduler running = running();
        if (running != null) {
            running.stop();
        }
    }

    private synchronized @Nullable Scheduler running() {
        return background;
    }

    private synchronized SchedulerClient client() {
        if (client == null) {
            client = SchedulerClient.Builder.create(database.joined(), List.copyOf(tasks)).build();
        }
        return client;
    }

    private synchronized ManualScheduler byHand() {
        if (byHand == null) {
            byHand =
                    TestHelper.createManualScheduler(database.joined(), List.copyOf(tasks))
                            .clock(new SettableClock())
                            .build();
        }
        return byHand;
    }

    private static void tryAgain(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        Duration pause = pause(complete.getExecution().consecutiveFailures);
        operations.reschedule(complete, complete.getTimeDone().plus(pause));
    }

    /// Longer after each failure, so that nobody is pestered, and never so long that work waits for
    /// hours after what it needs is back.
    private static Duration pause(int failures) {
        double seconds = FIRST_PAUSE.toSeconds() * Math.pow(LONGER, Math.min(failures, 50));
        return seconds < LONGEST_PAUSE.toSeconds()
                ? Duration.ofSeconds((long) seconds)
                : LONGEST_PAUSE;
    }

    private void run(Work work, String instanceId) {
        begun.incrementAndGet();
        int gap = instanceId.indexOf(' ');
        work.run(ShopId.parse(instanceId.substring(0, gap)), instanceId.substring(gap + 1));
    }
}
