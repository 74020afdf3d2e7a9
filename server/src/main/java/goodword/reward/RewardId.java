package goodword.reward;

import java.util.UUID;

/// One reward of one side.
public record RewardId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
