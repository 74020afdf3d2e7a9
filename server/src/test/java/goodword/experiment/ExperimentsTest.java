package goodword.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class ExperimentsTest {
    private static final int UNITS = 60_000;

    private static final Experiment EXPERIMENT =
            new Experiment(
                    new UUID(0, 1),
                    "offers",
                    42,
                    1_000,
                    List.of(
                            new Experiment.Arm("A", 50),
                            new Experiment.Arm("B", 30),
                            new Experiment.Arm("C", 20)),
                    false);

    @Test
    void a_person_stays_in_one_arm_for_ever() {
        Random random = new Random(11);
        for (int next = 0; next < 1_000; next++) {
            UUID unit = new UUID(random.nextLong(), random.nextLong());
            assertThat(Experiments.drawn(EXPERIMENT, unit))
                    .isEqualTo(Experiments.drawn(EXPERIMENT, unit));
        }
        assertThat(Bucket.of(42, new UUID(1, 2))).isEqualTo(Bucket.of(42, new UUID(1, 2)));
    }

    @Test
    void arms_fill_by_their_weights() {
        Map<String, Integer> all = count(false);

        assertThat(chiSquare(all, UNITS)).isLessThan(13.8);
    }

    @Test
    void the_hold_out_takes_its_share_from_every_arm_alike() {
        Map<String, Integer> held = count(true);
        int sum = held.values().stream().mapToInt(count -> count).sum();

        assertThat(sum).isBetween(5_700, 6_300);
        assertThat(chiSquare(held, sum)).isLessThan(13.8);
    }

    /// With two degrees of freedom 13.8 is passed by chance once in a thousand.
    private static double chiSquare(Map<String, Integer> counts, int sum) {
        double square = 0;
        for (Experiment.Arm arm : EXPERIMENT.arms()) {
            double expected = sum * arm.weight() / 100.0;
            double off = counts.getOrDefault(arm.name(), 0) - expected;
            square += off * off / expected;
        }
        return square;
    }

    private static Map<String, Integer> count(boolean heldOutOnly) {
        long seed = 12;
        System.out.println("ExperimentsTest seed " + seed);
        Random random = new Random(seed);
        Map<String, Integer> counts = new TreeMap<>();
        for (int next = 0; next < UNITS; next++) {
            UUID unit = new UUID(random.nextLong(), random.nextLong());
            Allotment allotment = Experiments.drawn(EXPERIMENT, unit);
            if (!heldOutOnly || allotment.heldOut()) {
                counts.merge(allotment.arm(), 1, Integer::sum);
            }
        }
        return counts;
    }
}
