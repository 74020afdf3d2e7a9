package goodword.order;

import goodword.person.PersonId;
import goodword.platform.money.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that is known now of one order. Every amount that a reward rests on is asked here, always
/// with the instant up to which facts count, so that the answer does not depend on when or in which
/// order they arrived.
public record OrderFacts(
        OrderId id,
        String externalId,
        PersonId person,
        OrderState state,
        Instant placedAt,
        @Nullable Instant paidAt,
        @Nullable Instant cancelledAt,
        Totals totals,
        List<Refund> refunds,
        List<Dispute> disputes,
        boolean test) {
    public OrderFacts {
        refunds = List.copyOf(refunds);
        disputes = List.copyOf(disputes);
    }

    /// Items after discount less what was refunded by `until`; never below zero, whatever a store
    /// says it gave back.
    public Money netAt(Instant until) {
        return less(totals.net(), until);
    }

    /// Items before discount less what was refunded by `until`; never below zero.
    public Money grossAt(Instant until) {
        return less(totals.items(), until);
    }

    /// Whether any refund that stands was made by `until`.
    public boolean hasRefundBy(Instant until) {
        return refunds.stream().anyMatch(refund -> counts(refund, until));
    }

    /// Whether nothing is left of the order by `until`.
    public boolean isRefundedWholeBy(Instant until) {
        return hasRefundBy(until) && netAt(until).isZero();
    }

    public boolean isPaid() {
        return state == OrderState.PAID || paidAt != null;
    }

    public boolean isDraft() {
        return state == OrderState.DRAFT;
    }

    /// Cancelled, or gone from the store, which counts the same unless it happened after
    /// `keepFrom`: a shop that tidies up old orders takes nothing back.
    public boolean isCalledOff(Instant keepFrom) {
        return state == OrderState.CANCELLED
                || state == OrderState.DELETED
                        && (cancelledAt == null || !cancelledAt.isAfter(keepFrom));
    }

    public boolean hasDispute(Dispute.Standing standing) {
        return disputes.stream().anyMatch(dispute -> dispute.standing() == standing);
    }

    private Money less(Money base, Instant until) {
        Money left = base;
        for (Refund refund : refunds) {
            if (counts(refund, until)) {
                left = left.minus(refund.amount());
            }
        }
        return left.max(Money.zero(base.currency()));
    }

    private boolean counts(Refund refund, Instant until) {
        return !refund.withdrawn()
                && !refund.at().isAfter(until)
                && refund.amount().currency().equals(totals.currency());
    }
}
