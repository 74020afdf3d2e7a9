package goodword.reward;

import goodword.person.PersonId;
import goodword.platform.money.Money;
import goodword.program.Means;
import goodword.referral.ReferralId;
import goodword.shop.Notation;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A reward as it stands now.
///
/// @param owner the person whose it is
/// @param what the charity that a donation goes to, or what a perk is; absent for other means
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
        @Nullable String what,
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
                what,
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
    /// there is nothing to issue; a perk never has anything left to spend.
    Reward leaving(Money left) {
        boolean filled = state == RewardState.APPROVED && left.isZero() && means != Means.PERK;
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
                what,
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

    /// What it is, as its owner would say it: `£10.00`, `£10.00 for the Red Cross`, `early access
    /// to new products`.
    public String spoken(Notation notation) {
        return spoken(notation, due);
    }

    /// The same with what is left of it.
    public String spokenLeft(Notation notation) {
        return spoken(notation, use.left());
    }

    private String spoken(Notation notation, Money amount) {
        String words = Objects.toString(what, "");
        return switch (means) {
            case PERK -> words;
            case DONATION -> notation.money(amount) + " for " + words;
            case COUPON, STORE_CREDIT, CHECKOUT_DISCOUNT -> notation.money(amount);
        };
    }

    /// Whether nothing of it is left by what is known now.
    public boolean isNothing() {
        return due.isZero() && (means != Means.PERK || state == RewardState.REVOKED);
    }

    /// Given to a charity, which gives nothing back whatever becomes of the order.
    boolean isHandedOver() {
        return means == Means.DONATION && use.used();
    }

    /// Stopped by a cap or the budget when it was made: no later fact brings it back.
    boolean isBarred() {
        return state == RewardState.REVOKED
                && (reason.equals(CAP_REACHED) || reason.equals(BUDGET_SPENT));
    }
}
