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
/// @param use what its owner can do with it and has done
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
        Use use,
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

    /// What becomes of a reward in its owner's hands.
    ///
    /// @param left what can still be spent: what was credited, less what filled a debt of the
    ///   owner, was spent, or was taken back
    /// @param used whether it was spent, on an order or on a debt: it is never given out again
    public record Use(Money left, boolean used) {
        static Use none(Money zero) {
            return new Use(zero, false);
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
                use,
                revision + 1,
                code,
                replaces,
                promisedAt,
                at);
    }

    /// The same with this much left to spend. What filled a debt to its last cent is used up, and
    /// there is nothing to issue.
    Reward leaving(Money left) {
        boolean filled = state == RewardState.APPROVED && left.isZero();
        return with(filled ? RewardState.REDEEMED : state, new Use(left, use.used() || filled));
    }

    /// Used on an order: nothing is left.
    Reward redeemed() {
        Reward used = issuedAs(RewardState.REDEEMED, couponCode, issuedAt);
        return used.with(RewardState.REDEEMED, new Use(Money.zero(due.currency()), true));
    }

    private Reward with(RewardState to, Use now) {
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
                now,
                revision,
                couponCode,
                replaces,
                promisedAt,
                issuedAt);
    }

    /// Its owner had it in hand, or the shop may have made its coupon.
    boolean wasGivenOut() {
        return issuedAt != null || couponCode != null;
    }

    /// Stopped by a cap or the budget when it was made: no later fact brings it back.
    boolean isBarred() {
        return state == RewardState.REVOKED
                && (reason.equals(CAP_REACHED) || reason.equals(BUDGET_SPENT));
    }
}
