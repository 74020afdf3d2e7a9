package goodword.order;

import java.util.ArrayList;
import java.util.List;

/// The refunds and disputes of one order while they are gathered.
record Adjustments(List<Refund> refunds, List<Dispute> disputes) {
    static final Adjustments NONE = new Adjustments(List.of(), List.of());

    static Adjustments none() {
        return new Adjustments(new ArrayList<>(), new ArrayList<>());
    }

    OrderFacts on(OrderFacts facts) {
        return new OrderFacts(
                facts.id(),
                facts.externalId(),
                facts.person(),
                facts.state(),
                facts.placedAt(),
                facts.paidAt(),
                facts.cancelledAt(),
                facts.totals(),
                refunds,
                disputes,
                facts.test());
    }
}
