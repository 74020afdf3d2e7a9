package goodword.conversion;

import goodword.order.Dispute;
import goodword.order.OrderFacts;
import goodword.referral.Advance;
import goodword.referral.Referral.State;
import goodword.referral.Verdict;
import goodword.trust.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a referral stands, from the verdict on its order, what was decided about its advocate, and
/// the clock. Pure.
///
/// @param lookAgainAt when the clock alone will change the answer
record Progress(Advance advance, @Nullable Instant lookAgainAt) {

    static Progress of(Verdict verdict, OrderFacts order, Outcome decision, Clock clock) {
        Instant again = clock.now().isBefore(clock.holdUntil()) ? clock.holdUntil() : null;
        return switch (verdict) {
            case Verdict.Fails fails ->
                    new Progress(
                            new Advance(
                                    fails.reason().isUndone() ? State.RETRACTED : State.DECLINED,
                                    fails.reason().word()),
                            null);
            case Verdict.Waits waits ->
                    new Progress(new Advance(State.CREDITED, "not_paid_yet"), again);
            case Verdict.Meets meets -> met(order, decision, clock, again);
        };
    }

    /// What time it is and when the hold ends.
    record Clock(Instant now, Instant holdUntil) {}

    private static Progress met(
            OrderFacts order, Outcome decision, Clock clock, @Nullable Instant again) {
        if (decision == Outcome.REFUSED) {
            return new Progress(new Advance(State.DECLINED, "refused"), null);
        }
        if (order.hasDispute(Dispute.Standing.OPEN)) {
            return new Progress(new Advance(State.QUALIFIED, "dispute_open"), again);
        }
        if (decision == Outcome.HELD) {
            return new Progress(new Advance(State.QUALIFIED, "review"), again);
        }
        return clock.now().isBefore(clock.holdUntil())
                ? new Progress(new Advance(State.QUALIFIED, "return_window"), again)
                : new Progress(new Advance(State.APPROVED, "earned"), null);
    }
}
