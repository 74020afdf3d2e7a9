package goodword.referral;

import goodword.order.Dispute;
import goodword.order.OrderFacts;
import goodword.order.OrderState;
import goodword.platform.money.Money;
import goodword.program.Terms;
import goodword.referral.Verdict.Fails;
import goodword.referral.Verdict.Meets;
import goodword.referral.Verdict.Reason;
import goodword.referral.Verdict.Waits;
import java.time.Instant;
import java.util.Optional;

/// Holds an order against the terms of its referral. A pure function of the facts: the same facts
/// give the same verdict, in whatever order they came.
public final class Qualification {
    private Qualification() {}

    /// @param existingCustomer whether the buyer had an earlier order inside the look-back
    public static Verdict of(Terms terms, OrderFacts order, boolean existingCustomer) {
        if (existingCustomer && terms.newCustomersOnly()) {
            return new Fails(Reason.EXISTING_CUSTOMER);
        }
        if (belowMinimum(terms, order.totals().items(), order.totals().net())) {
            return new Fails(Reason.BELOW_MINIMUM);
        }
        Optional<Reason> undone = undone(terms, order);
        if (undone.isPresent()) {
            return new Fails(undone.get());
        }
        return order.isPaid() ? new Meets() : new Waits();
    }

    private static Optional<Reason> undone(Terms terms, OrderFacts order) {
        Instant holdEnd = terms.holdEnd(order.placedAt());
        if (order.isCalledOff(holdEnd)) {
            boolean deleted = order.state() == OrderState.DELETED;
            return Optional.of(deleted ? Reason.DELETED : Reason.CANCELLED);
        }
        if (order.hasDispute(Dispute.Standing.LOST)) {
            return Optional.of(Reason.DISPUTE_LOST);
        }
        if (order.isRefundedWhole()) {
            return Optional.of(Reason.REFUNDED);
        }
        if (terms.refundInHold() == Terms.RefundRule.VOIDS && order.hasRefundBy(holdEnd)) {
            return Optional.of(Reason.REFUNDED_IN_HOLD);
        }
        return belowMinimum(terms, order.gross(), order.net())
                ? Optional.of(Reason.REFUNDED_BELOW_MINIMUM)
                : Optional.empty();
    }

    /// A refund lowers the amount that the minimum is held against by what was given back.
    private static boolean belowMinimum(Terms terms, Money gross, Money net) {
        Terms.Minimum minimum = terms.minimum();
        return minimum != null && !minimum.isMetBy(gross, net);
    }
}
