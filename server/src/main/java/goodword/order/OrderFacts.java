package goodword.order;

import goodword.person.PersonId;
import goodword.platform.money.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that is known now of one order. Every amount that a reward rests on is asked here, of the
/// whole set of facts, so that the answer does not depend on the order in which they arrived.
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

    /// Items after discount less what was refunded; never below zero, whatever a store says it gave
    /// back.
    public Money net() {
        return less(totals.net());
    }

    /// Items before discount less what was refunded; never below zero.
    public Money gross() {
        return less(totals.items());
    }

    /// Whether any refund that stands was made by `until`.
    public boolean hasRefundBy(Instant until) {
        return refunds.stream().anyMatch(refund -> counts(refund) && !refund.at().isAfter(until));
    }

    /// Whether refunds left nothing of the order.
    public boolean isRefundedWhole() {
        return refunds.stream().anyMatch(this::counts) && net().isZero();
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

    private Money less(Money base) {
        Money left = base;
        for (Refund refund : refunds) {
            if (counts(refund)) {
                left = left.minus(refund.amount());
            }
        }
        return left.max(Money.zero(base.currency()));
    }

    private boolean counts(Refund refund) {
        return !refund.withdrawn() && refund.amount().currency().equals(totals.currency());
    }
}
