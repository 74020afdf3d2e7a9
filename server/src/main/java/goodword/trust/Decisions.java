package goodword.trust;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What holds for each side of a referral now.
///
/// @param reviewBy until when a person should have looked, if the screening held a side
public record Decisions(Map<Side, Outcome> outcomes, @Nullable Instant reviewBy) {
    public Decisions {
        outcomes = Map.copyOf(outcomes);
    }

    public Outcome outcome(Side side) {
        return outcomes.getOrDefault(side, Outcome.HELD);
    }
}
