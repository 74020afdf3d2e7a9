package goodword.order;

import goodword.order.PastFigures.Alike;
import goodword.order.PastFigures.Arrivals;
import goodword.order.PastFigures.Mark;
import goodword.order.PastFigures.Month;
import goodword.order.PastFigures.Return;
import goodword.order.PastFigures.Span;
import goodword.platform.database.Database;
import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import java.util.List;

/// What a shop's orders came to: counts and sums, never an order by itself. An order counts unless
/// it is a draft, a trial, cancelled or deleted; amounts are items after discount, without tax and
/// shipping. Whose first order stands in a span is a *new customer* of it. Verbs join the caller's
/// transaction. Thread-safe.
public final class PastOrders {
    private final PastTable table;
    private final ChannelTable channels;

    public PastOrders(Database database) {
        this.table = new PastTable(database.sql());
        this.channels = new ChannelTable(database.sql());
    }

    /// The first orders of new customers, those of the same amounts together. Of more than 200,000
    /// an even choice is read, the same each time.
    ///
    /// @param refundDays how long after the order a refund is looked at
    public List<Alike> firstOrders(ShopId shop, Span span, int refundDays) {
        return table.firstOrders(shop, span, refundDays);
    }

    /// Customers by month.
    ///
    /// @param bounds where each month begins, and at last where the last one ends
    public List<Month> months(ShopId shop, List<Instant> bounds) {
        return table.months(shop, bounds);
    }

    /// How new customers of a span came again within some days, as of `now`.
    public Return returns(ShopId shop, Span span, int days, Instant now) {
        return table.returns(shop, span, days, now);
    }

    /// New customers of a span by the words of their first order, the most first.
    ///
    /// @param days within which who orders again has come again, as of `now`
    public List<Arrivals> arrivals(
            ShopId shop, Span span, int days, Instant now, List<Mark> marks) {
        return channels.arrivals(shop, span, days, now, marks);
    }

    /// How many orders of a span are in another currency.
    public long inOtherCurrencies(ShopId shop, Span span) {
        return table.inOtherCurrencies(shop, span);
    }
}
