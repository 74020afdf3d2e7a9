package goodword.reward;

import goodword.person.PersonId;
import goodword.platform.money.Money;
import goodword.program.Means;
import goodword.referral.ReferralId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A reward as it stands now.
///
/// @param owner the person whose it is
/// @param due what the facts known now make it worth
/// @param approved what it was worth when it was approved; zero before
/// @param posted what the ledger holds for it
/// @param revision counts its changes; with the id it names each of its postings
public record Reward(
        RewardId id,
        Cause cause,
        ReferralId referral,
        PersonId owner,
        Means means,
        RewardState state,
        String reason,
        Money due,
        Money approved,
        Posted posted,
        int revision,
        @Nullable String couponCode,
        @Nullable RewardId replaces,
        Instant promisedAt,
        @Nullable Instant issuedAt) {
    static final String CAP_REACHED = "cap_reached";
    static final String BUDGET_SPENT = "budget_spent";

    /// What the ledger holds for a reward.
    ///
    /// @param pending promised to its owner
    /// @param owed credited to its owner, less what was taken back
    public record Posted(Money pending, Money owed) {
        static Posted nothing(Money zero) {
            return new Posted(zero, zero);
        }

        Money total() {
            return pending.plus(owed);
        }
    }

    /// As it stands while, or after, it is made usable.
    Reward issuedAs(RewardState to, @Nullable String code, @Nullable Instant at) {
        return new Reward(
                id,
                cause,
                referral,
                owner,
                means,
                to,
                reason,
                due,
                approved,
                posted,
                revision + 1,
                code,
                replaces,
                promisedAt,
                at);
    }

    /// Stopped by a cap or the budget when it was made: no later fact brings it back.
    boolean isBarred() {
        return state == RewardState.REVOKED
                && (reason.equals(CAP_REACHED) || reason.equals(BUDGET_SPENT));
    }
}
