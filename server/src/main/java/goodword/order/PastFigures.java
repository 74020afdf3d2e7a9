package goodword.order;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Currency;

/// What is asked of past orders, and what they come to.
public final class PastFigures {
    private PastFigures() {}

    /// From an instant up to another one, in one currency.
    ///
    /// @param zone in which days are told apart: orders of one day are one visit
    public record Span(Instant from, Instant until, Currency currency, ZoneId zone) {
        public Span {
            if (!from.isBefore(until)) {
                throw new IllegalArgumentException("a span ends after it began");
            }
        }
    }

    /// First orders of new customers that are alike.
    ///
    /// @param netMinor items after discount, in minor units
    /// @param refundedMinor what of it was given back inside the days that were asked for
    public record Alike(long netMinor, long refundedMinor, long orders) {}

    /// One of the months that were asked for.
    ///
    /// @param month its place among them, from 0
    /// @param customers who ordered in the span and for the first time of it in this month
    /// @param content those of them without a refund in the whole span
    /// @param newcomers those whose very first order this was
    public record Month(int month, long customers, long content, long newcomers) {}

    /// What new customers did in the days after that of their first order; only those are counted
    /// for whom all these days have passed.
    ///
    /// @param again those with at least one further order
    /// @param orders further orders in all
    /// @param netMinor what these came to after refunds
    public record Return(long followed, long again, long orders, long netMinor) {}

    /// New customers whose first order carried the same words.
    ///
    /// @param words what their first order carried
    /// @param netMinor what they bought so far, after refunds
    /// @param followed those whose first order is long enough ago to tell who came again
    /// @param again those of them who did
    public record Arrivals(Words words, long customers, long netMinor, long followed, long again) {}

    /// Where an order says that it came from, in small letters; empty where it does not.
    ///
    /// @param mark what the asker called these orders; empty for all others
    public record Words(String mark, String source, String utmSource, String utmMedium) {}

    /// Orders that the asker wants to see apart.
    public record Mark(String name, Collection<OrderId> orders) {}
}
