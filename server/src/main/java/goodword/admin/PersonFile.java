package goodword.admin;

import goodword.advocate.Advocate;
import goodword.advocate.StandingDecision;
import goodword.ledger.Balance;
import goodword.person.Profile;
import goodword.referral.Referral;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All that the desk shows of one person.
///
/// @param orders how many; empty where orders are not shown
/// @param recommending absent for who is no advocate
/// @param arrival absent for who came by themselves
public record PersonFile(
        Profile who,
        String orders,
        @Nullable Recommending recommending,
        @Nullable Arrival arrival,
        List<Balance> balances,
        List<RewardLine> rewards,
        List<Brought> brought,
        Map<String, Long> broughtByState) {
    /// What makes somebody an advocate.
    ///
    /// @param decisions who barred them or let them back in, the newest first
    public record Recommending(
            Advocate advocate,
            String code,
            String link,
            long shares,
            List<StandingDecision> decisions) {}

    /// Who brought them, and by which order.
    public record Arrival(Profile bringer, @Nullable Referral referral) {}

    /// A friend's order that is credited to them.
    public record Brought(Referral referral, Profile friend) {}

    /// `2 approved, 1 declined`; empty without any.
    public String broughtWords() {
        return PersonLine.words(broughtByState);
    }

    public long broughtCount() {
        return broughtByState.values().stream().mapToLong(Long::longValue).sum();
    }
}
