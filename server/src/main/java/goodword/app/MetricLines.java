package goodword.app;

import goodword.connector.inbox.Standing;
import goodword.insight.Overview.RewardTotal;
import goodword.platform.database.PoolState;
import goodword.platform.event.Lag;
import goodword.platform.job.Backlog;
import goodword.reward.RewardState;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// Figures as Prometheus reads them; names, helps and units stand here. `docs/operating.md` lists
/// them, and a test holds the two together. Not thread-safe.
final class MetricLines {
    private final List<MetricSnapshot> snapshots = new ArrayList<>();

    MetricSnapshots snapshots() {
        return new MetricSnapshots(snapshots);
    }

    void program(String version) {
        add("info", "What runs", Map.of(Labels.of("version", version), 1L));
    }

    void backup(Optional<Long> seconds) {
        seconds.ifPresent(
                at ->
                        one(
                                "last_backup_timestamp_seconds",
                                "When the last backup of this data folder was whole",
                                at));
    }

    void database(boolean up, PoolState pool) {
        one("database_up", "Whether the database answers", up ? 1 : 0);
        add(
                "database_connections",
                "Connections to the database, by what they do",
                Map.of(
                        Labels.of("state", "active"), (long) pool.active(),
                        Labels.of("state", "idle"), (long) pool.idle()));
        one("database_connections_max", "Connections that there may be", pool.most());
        one("database_waiting_threads", "Threads that wait for a connection", pool.waiting());
    }

    void readings(Readings now) {
        one("shops", "Shops of this installation", now.shops());
        one("database_size_bytes", "What the database takes on its disk", now.vitals().bytes());
        jobs(now);
        add(
                "follower_lag_facts",
                "Facts of the event log that a follower has not read; counted to 10,000",
                labelled("follower", now.lags(), Lag::follower, Lag::facts));
        add(
                "follower_lag_seconds",
                "How long a follower's next fact has been in the event log",
                labelled(
                        "follower",
                        new ArrayList<>(now.ages().entrySet()),
                        Map.Entry::getKey,
                        age -> age.getValue().toSeconds()));
        one(
                "clicks_waiting",
                "Clicks that are stored and not yet counted; counted to 10,000",
                now.clicksWaiting());
        stores(now);
        rewards(now.rewards());
    }

    private void jobs(Readings now) {
        add("jobs_waiting", "Jobs that are not done, by kind", jobs(now, Backlog::waiting));
        add("jobs_due", "Jobs whose time has come, by kind", jobs(now, Backlog::due));
        add("jobs_failing", "Jobs that failed when last tried", jobs(now, Backlog::failing));
        add(
                "jobs_oldest_due_seconds",
                "How long the oldest job that is due has waited",
                jobs(now, job -> seconds(job.oldestDue(), now.at())));
    }

    private static Map<Labels, Long> jobs(Readings now, ToLongFunction<Backlog> figure) {
        return labelled("kind", now.jobs(), job -> job.name().value(), figure);
    }

    private void stores(Readings now) {
        one(
                "store_messages_waiting",
                "Messages of stores that wait to be worked",
                now.standings().stream().mapToLong(Standing::waiting).sum());
        one(
                "store_messages_oldest_waiting_seconds",
                "How long the oldest of those has waited",
                now.standings().stream()
                        .mapToLong(shop -> seconds(shop.oldest(), now.at()))
                        .max()
                        .orElse(0));
        one(
                "store_messages_refused",
                "Messages of stores that could not be read and are kept",
                now.standings().stream().mapToLong(Standing::refused).sum());
    }

    private void rewards(List<RewardTotal> rewards) {
        Map<Labels, Long> counts = new TreeMap<>();
        for (RewardState state : RewardState.values()) {
            counts.put(Labels.of("state", word(state)), 0L);
        }
        Map<Labels, Long> due = new TreeMap<>();
        for (RewardTotal total : rewards) {
            String state = word(total.state());
            counts.merge(Labels.of("state", state), total.count(), Long::sum);
            due.merge(
                    Labels.of("currency", total.due().currency().toString(), "state", state),
                    total.due().minor(),
                    Long::sum);
        }
        add("rewards", "Rewards, by state", counts);
        add(
                "rewards_due_minor_units",
                "What rewards are worth, in the currency's smallest unit, by state",
                due);
    }

    private static String word(RewardState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static long seconds(@Nullable Instant since, Instant now) {
        return since == null ? 0 : Math.max(0, Duration.between(since, now).toSeconds());
    }

    private static <T> Map<Labels, Long> labelled(
            String label,
            List<T> things,
            java.util.function.Function<T, String> name,
            ToLongFunction<T> figure) {
        Map<Labels, Long> points = new TreeMap<>();
        things.forEach(
                thing ->
                        points.merge(
                                Labels.of(label, name.apply(thing)),
                                figure.applyAsLong(thing),
                                Long::sum));
        return points;
    }

    private void one(String name, String help, long value) {
        add(name, help, Map.of(Labels.EMPTY, value));
    }

    private void add(String name, String help, Map<Labels, Long> points) {
        GaugeSnapshot.Builder gauge = GaugeSnapshot.builder().name("goodword_" + name).help(help);
        points.forEach(
                (labels, value) ->
                        gauge.dataPoint(
                                GaugeSnapshot.GaugeDataPointSnapshot.builder()
                                        .labels(labels)
                                        .value(value)
                                        .build()));
        snapshots.add(gauge.build());
    }
}
