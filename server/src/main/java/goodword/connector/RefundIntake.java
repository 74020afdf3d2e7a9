package goodword.connector;

import goodword.order.Refund;
import goodword.order.Totals;
import goodword.platform.money.Money;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The refunds of one order while they are read: each id once, and together at most the items after
/// discount. A withdrawn refund counts as nothing. Not thread-safe.
public final class RefundIntake {
    private static final int REFUNDS_MAX = 1_000;

    private final List<Refund> taken = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private Money left;

    public RefundIntake(Totals totals) {
        this.left = totals.net();
    }

    /// Takes one more refund, or refuses it at the field that is wrong.
    public void take(Refund refund, Field id, Field amount) {
        if (taken.size() == REFUNDS_MAX) {
            throw id.refusal("too_many", "an order has at most " + REFUNDS_MAX + " refunds");
        }
        if (!ids.add(refund.externalId())) {
            throw id.refusal("duplicate_id", "must be another id than those before it");
        }
        if (!refund.withdrawn()) {
            if (left.isLessThan(refund.amount())) {
                throw amount.refusal(
                        "refund_above_order", "refunds must be at most the items after discount");
            }
            left = left.minus(refund.amount());
        }
        taken.add(refund);
    }

    public List<Refund> taken() {
        return List.copyOf(taken);
    }
}
