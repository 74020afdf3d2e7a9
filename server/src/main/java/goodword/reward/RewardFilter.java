package goodword.reward;

import goodword.person.PersonId;
import org.jspecify.annotations.Nullable;

/// Which rewards are asked for; what is absent does not matter.
public record RewardFilter(@Nullable RewardState state, @Nullable PersonId owner) {}
