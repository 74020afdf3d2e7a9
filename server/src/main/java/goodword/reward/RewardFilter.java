package goodword.reward;

import goodword.person.PersonId;
import goodword.program.Means;
import org.jspecify.annotations.Nullable;

/// Which rewards are asked for; what is absent does not matter.
public record RewardFilter(
        @Nullable RewardState state, @Nullable PersonId owner, @Nullable Means means) {
    public RewardFilter(@Nullable RewardState state, @Nullable PersonId owner) {
        this(state, owner, null);
    }
}
