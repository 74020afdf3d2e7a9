package goodword.connector;

import goodword.connector.HistoryRow.Bad;
import goodword.connector.HistoryRow.Order;
import goodword.connector.Reading.Read;
import goodword.connector.Reading.Refused;
import goodword.order.OrderSnapshot;
import goodword.order.Refund;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Joins lines that stand together and are the same order but for their refund.
final class JoinedRefunds implements Iterator<HistoryRow> {
    private static final Field ID = new Field("refund_id", null);
    private static final Field AMOUNT = new Field("refund_amount", null);

    private final Iterator<HistoryRow> rows;
    private @Nullable HistoryRow upcoming;

    JoinedRefunds(Iterator<HistoryRow> rows) {
        this.rows = rows;
    }

    @Override
    public boolean hasNext() {
        return upcoming != null || rows.hasNext();
    }

    @Override
    public HistoryRow next() {
        HistoryRow first = upcoming == null ? rows.next() : upcoming;
        upcoming = null;
        return first instanceof Order(long line, OrderSnapshot order)
                ? new Order(line, joined(order))
                : first;
    }

    private OrderSnapshot joined(OrderSnapshot first) {
        OrderSnapshot order = first;
        while (rows.hasNext()) {
            HistoryRow row = rows.next();
            if (!(row instanceof Order(long line, OrderSnapshot next)) || !isSame(order, next)) {
                upcoming = row;
                return order;
            }
            switch (refunds(order, next)) {
                case Read(List<Refund> refunds) -> order = with(order, refunds);
                case Refused(String field, String code, String why) -> {
                    upcoming = new Bad(line, field, code, why);
                    return order;
                }
            }
        }
        return order;
    }

    private static boolean isSame(OrderSnapshot order, OrderSnapshot next) {
        return order.externalId().equals(next.externalId())
                && with(order, List.of()).equals(with(next, List.of()));
    }

    private static Reading<List<Refund>> refunds(OrderSnapshot order, OrderSnapshot next) {
        return Reading.of(
                () -> {
                    RefundIntake intake = new RefundIntake(order.totals());
                    order.refunds().forEach(refund -> intake.take(refund, ID, AMOUNT));
                    next.refunds().forEach(refund -> intake.take(refund, ID, AMOUNT));
                    return intake.taken();
                });
    }

    private static OrderSnapshot with(OrderSnapshot order, List<Refund> refunds) {
        return new OrderSnapshot(
                order.externalId(),
                order.number(),
                order.version(),
                order.state(),
                order.placedAt(),
                order.paidAt(),
                order.cancelledAt(),
                order.customer(),
                order.totals(),
                order.discounts(),
                refunds,
                order.disputes(),
                order.origin(),
                order.traces(),
                order.test());
    }
}
