package goodword.experiment;

import java.util.List;
import java.util.UUID;

/// A comparison of arms among the people of a shop. The first arm is the control.
///
/// @param holdOutBasisPoints the share of people, in basis points, whom the program leaves alone
/// @param assignedOutside arms come from elsewhere (an import, a replay); who has none gets the
///   control arm. Otherwise the arm follows from the person alone and is stable for ever
public record Experiment(
        UUID id,
        String name,
        long salt,
        int holdOutBasisPoints,
        List<Arm> arms,
        boolean assignedOutside) {
    /// One arm and how often it is drawn, relative to the others.
    public record Arm(String name, int weight) {}

    public Experiment {
        arms = List.copyOf(arms);
        if (arms.isEmpty() || holdOutBasisPoints < 0 || holdOutBasisPoints > Bucket.COUNT) {
            throw new IllegalArgumentException("an experiment has an arm and a hold-out share");
        }
    }

    public String control() {
        return arms.getFirst().name();
    }
}
