package goodword.experiment;

import goodword.platform.database.Database;
import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Experiments and who is in which arm. Verbs join the caller's transaction unless they say
/// otherwise. Thread-safe: an experiment never changes once it is opened, so it may be remembered.
public final class Experiments {
    private final ExperimentTable table;
    private final Map<UUID, Experiment> remembered = new ConcurrentHashMap<>();

    public Experiments(Database database) {
        this.table = new ExperimentTable(database.sql());
    }

    /// Opens an experiment; false when the shop has one of that name.
    public boolean open(ShopId shop, Experiment experiment, Instant now) {
        return table.insert(shop, experiment, now) == 1;
    }

    /// A shop's experiments, the newest first.
    public List<Experiment> list(ShopId shop) {
        return table.list(shop);
    }

    /// Pins units, such as persons, to arms from elsewhere; the first assignment stays.
    public void assign(ShopId shop, UUID experimentId, Map<String, String> arms, Instant now) {
        table.assign(shop, experimentId, arms, now);
    }

    /// The arm of a unit: pinned, else drawn from the unit alone.
    public Allotment allot(ShopId shop, UUID experimentId, UUID unit) {
        Experiment experiment = find(shop, experimentId);
        if (experiment.assignedOutside()) {
            Optional<String> arm = table.armOf(shop, experimentId, unit);
            return new Allotment(arm.orElse(experiment.control()), false);
        }
        return drawn(experiment, unit);
    }

    /// How many units are pinned to each arm.
    public Map<String, Long> countByArm(ShopId shop, UUID experimentId) {
        return table.countByArm(shop, experimentId);
    }

    private Experiment find(ShopId shop, UUID experimentId) {
        return remembered.computeIfAbsent(experimentId, id -> table.find(shop, id));
    }

    /// Hold-out first, then the arm, each from its own bucket: the share held out does not bias the
    /// arms.
    static Allotment drawn(Experiment experiment, UUID unit) {
        boolean heldOut = Bucket.of(experiment.salt(), unit) < experiment.holdOutBasisPoints();
        int weights = experiment.arms().stream().mapToInt(Experiment.Arm::weight).sum();
        long ticket = (long) Bucket.of(~experiment.salt(), unit) * weights / Bucket.COUNT;
        for (Experiment.Arm arm : experiment.arms()) {
            ticket -= arm.weight();
            if (ticket < 0) {
                return new Allotment(arm.name(), heldOut);
            }
        }
        throw new IllegalStateException("weights do not cover the ticket");
    }
}
