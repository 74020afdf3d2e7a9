package goodword.insight;

import goodword.referral.Referral;
import java.util.Map;

/// How many referrals there are.
///
/// @param byState every state, also those that none is in
/// @param byGeneration only those that there are
/// @param held of how many a side waits for a person
public record ReferralCounts(
        Map<Referral.State, Long> byState, Map<Integer, Long> byGeneration, long held) {
    public long all() {
        return byState.values().stream().mapToLong(Long::longValue).sum();
    }
}
