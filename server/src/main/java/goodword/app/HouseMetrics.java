package goodword.app;

import goodword.platform.database.PoolState;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The house's own figures, for Prometheus. What the database is asked for is kept for 15 seconds,
/// or for twenty times as long as it took: reading takes one connection a twentieth of the time at
/// most, whoever scrapes. While the database is away, the rest is told. Thread-safe.
final class HouseMetrics implements MultiCollector {
    private static final Logger LOG = LoggerFactory.getLogger(HouseMetrics.class);
    private static final long KEPT_NANOS = Duration.ofSeconds(15).toNanos();
    private static final int REST = 20;

    private final House house;
    private final Signs signs;
    private final LastBackup lastBackup;
    private @Nullable Readings kept;
    private long keptUntil;

    /// @param lastBackup written by each backup
    HouseMetrics(House house, Signs signs, LastBackup lastBackup) {
        this.house = house;
        this.signs = signs;
        this.lastBackup = lastBackup;
    }

    @Override
    public MetricSnapshots collect() {
        MetricLines lines = new MetricLines();
        boolean up = signs.databaseAnswers();
        lines.program(HealthDoor.version());
        lines.backup(lastBackup.at().map(Instant::getEpochSecond));
        PoolState pool = house.rooms().database().pool();
        lines.database(up, pool);
        (up ? readings() : Optional.<Readings>empty()).ifPresent(lines::readings);
        return lines.snapshots();
    }

    private synchronized Optional<Readings> readings() {
        long before = System.nanoTime();
        if (kept == null || before - keptUntil >= 0) {
            try {
                kept = Readings.of(house);
            } catch (RuntimeException failed) {
                LOG.warn("The figures for Prometheus could not be read", failed);
                kept = null;
            }
            long after = System.nanoTime();
            keptUntil = after + Math.max(KEPT_NANOS, REST * (after - before));
        }
        return Optional.ofNullable(kept);
    }
}
