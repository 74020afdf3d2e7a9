package goodword.reward;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// Where a reward stands. `docs/states.md` draws the ways between.
public enum RewardState {
    PROMISED,
    HELD,
    APPROVED,
    ISSUING,
    ISSUED,
    FROZEN,
    REDEEMED,
    EXPIRED,
    REVOKED;

    private static final Set<RewardState> GRANTED =
            EnumSet.of(APPROVED, ISSUING, ISSUED, FROZEN, REDEEMED);

    /// Its owner's, used or not.
    public boolean isGranted() {
        return GRANTED.contains(this);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
