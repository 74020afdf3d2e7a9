package goodword.reward;

import goodword.platform.money.Money;
import goodword.program.Means;
import goodword.reward.Reward.Posted;
import goodword.reward.Reward.Use;
import java.util.Optional;

/// Where a reward goes next, given what its side is entitled to now: the whole state machine and
/// the reversal table in one place. Pure.
///
/// @param target what the ledger should hold after it
record Step(RewardState state, String reason, Money due, Money approved, Posted target) {

    /// The first step of a reward; none when there is nothing to promise.
    static Optional<Step> first(Entitlement entitled, boolean atCheckout) {
        Money amount = entitled.amount();
        Money zero = Money.zero(amount.currency());
        return switch (entitled.kind()) {
            case NONE -> Optional.empty();
            case PROMISED -> Optional.of(pending(RewardState.PROMISED, entitled, zero));
            case HELD, DISPUTED -> Optional.of(pending(RewardState.HELD, entitled, zero));
            case EARNED ->
                    Optional.of(
                            granted(
                                    atCheckout ? RewardState.REDEEMED : RewardState.APPROVED,
                                    entitled.reason(),
                                    amount,
                                    amount));
        };
    }

    /// The next step; none when nothing changes.
    static Optional<Step> next(Reward reward, Entitlement entitled) {
        if (reward.isBarred() || reward.state() == RewardState.EXPIRED || reward.isHandedOver()) {
            return Optional.empty();
        }
        Step step =
                reward.use().used() || reward.state().isGranted()
                        ? ofGranted(reward, entitled)
                        : ofPending(reward, entitled);
        return step.changes(reward) ? Optional.of(step) : Optional.empty();
    }

    private static Step ofPending(Reward reward, Entitlement entitled) {
        Money amount = entitled.amount();
        Money zero = Money.zero(amount.currency());
        return switch (entitled.kind()) {
            case NONE -> revoked(reward, entitled.reason());
            case PROMISED -> pending(RewardState.PROMISED, entitled, zero);
            case HELD, DISPUTED -> pending(RewardState.HELD, entitled, zero);
            case EARNED -> granted(resumed(reward), entitled.reason(), amount, amount);
        };
    }

    /// What was granted follows the facts by differences; only a dispute freezes it. What was used
    /// stays used, and the ledger says what its owner owes.
    private static Step ofGranted(Reward reward, Entitlement entitled) {
        boolean used = reward.use().used();
        Money approved = reward.approved();
        return switch (entitled.kind()) {
            case NONE ->
                    isOnlyNoted(reward, entitled)
                            ? granted(reward.state(), reward.reason(), reward.due(), approved)
                            : revoked(reward, entitled.reason());
            case DISPUTED ->
                    granted(
                            used ? RewardState.REDEEMED : RewardState.FROZEN,
                            entitled.reason(),
                            entitled.amount(),
                            approved);
            case PROMISED, HELD, EARNED ->
                    granted(
                            used ? RewardState.REDEEMED : resumed(reward),
                            entitled.kind() == Entitlement.Kind.EARNED
                                    ? entitled.reason()
                                    : reward.reason(),
                            entitled.amount(),
                            approved);
        };
    }

    /// A shop that deletes an order takes back nothing that was spent. A discount at checkout was
    /// part of the order and goes with it.
    private static boolean isOnlyNoted(Reward reward, Entitlement entitled) {
        return reward.use().used()
                && reward.means() != Means.CHECKOUT_DISCOUNT
                && entitled.reason().equals("deleted");
    }

    /// Where a reward goes on after a freeze or a revocation that came to nothing.
    private static RewardState resumed(Reward reward) {
        if (reward.state() == RewardState.ISSUING) {
            return RewardState.ISSUING;
        }
        return reward.issuedAt() == null ? RewardState.APPROVED : RewardState.ISSUED;
    }

    private static Step pending(RewardState state, Entitlement entitled, Money zero) {
        Money amount = entitled.amount();
        return new Step(state, entitled.reason(), amount, zero, new Posted(amount, zero));
    }

    private static Step granted(RewardState state, String reason, Money due, Money approved) {
        Money zero = Money.zero(due.currency());
        return new Step(state, reason, due, approved, new Posted(zero, due));
    }

    private static Step revoked(Reward reward, String reason) {
        Money zero = Money.zero(reward.due().currency());
        return new Step(RewardState.REVOKED, reason, zero, reward.approved(), Posted.nothing(zero));
    }

    /// The reward after this step.
    Reward taken(Reward before) {
        return new Reward(
                before.id(),
                before.cause(),
                before.referral(),
                before.owner(),
                before.means(),
                before.what(),
                state,
                reason,
                due,
                approved,
                target,
                new Use(before.use().left(), before.use().used() || state == RewardState.REDEEMED),
                before.revision() + 1,
                before.couponCode(),
                before.replaces(),
                before.promisedAt(),
                before.issuedAt());
    }

    /// The same reward, stopped by a limit when it was made.
    Step stopped(String why) {
        Money zero = Money.zero(due.currency());
        return new Step(RewardState.REVOKED, why, zero, zero, Posted.nothing(zero));
    }

    private boolean changes(Reward reward) {
        return state != reward.state()
                || !due.equals(reward.due())
                || !reason.equals(reward.reason())
                || !target.equals(reward.posted());
    }
}
