package goodword.admin;

import goodword.advocate.Advocate;
import goodword.person.Profile;
import goodword.reward.Earned;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A person as a row of a table.
///
/// @param advocate absent for who is none
/// @param code to pass on; empty for who has none
/// @param referrals how many friends' orders stand in each state, by the state's word
public record PersonLine(
        Profile who,
        @Nullable Advocate advocate,
        String code,
        long shares,
        Map<String, Long> referrals,
        Earned earned) {
    /// `2 approved, 1 declined`; empty without any.
    public String referralWords() {
        return words(referrals);
    }

    static String words(Map<String, Long> byState) {
        return byState.entrySet().stream()
                .map(one -> one.getValue() + " " + one.getKey())
                .collect(Collectors.joining(", "));
    }

    public long referralCount() {
        return referrals.values().stream().mapToLong(Long::longValue).sum();
    }
}
