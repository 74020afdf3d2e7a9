package goodword.insight;

import goodword.order.PastFigures.Return;
import goodword.platform.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a program would have cost and brought, had it run over the shop's own last year: what the
/// shop's orders say, what had to be assumed, and what follows from both.
///
/// @param outlook absent where there are too few orders to tell
public record Forecast(Year year, Assumptions assumptions, @Nullable Outlook outlook) {
    /// From so many first orders up a forecast is made.
    public static final long ORDERS_MIN = 100;

    /// Within so many days a further order counts as having come again.
    public static final int RETURN_DAYS = 90;

    /// What the shop's own orders say, nothing of it assumed: the last twelve whole months.
    ///
    /// @param returns how new customers came again within ninety days
    /// @param inOtherCurrencies orders that were left out for their currency
    public record Year(
            Currency currency,
            List<Month> months,
            Reckoned reckoned,
            Return returns,
            long inOtherCurrencies) {
        public long customers() {
            return months.stream().mapToLong(Month::customers).sum();
        }

        public long satisfied() {
            return months.stream().mapToLong(Month::satisfied).sum();
        }

        public long newcomers() {
            return months.stream().mapToLong(Month::newcomers).sum();
        }
    }

    /// One month.
    ///
    /// @param customers who ordered in the year, for the first time of it in this month
    /// @param satisfied those without a refund: as far as orders tell
    /// @param newcomers those whose very first order it was
    public record Month(YearMonth month, long customers, long satisfied, long newcomers) {}

    /// What follows. Amounts are in minor units.
    ///
    /// @param reproduction friends whom a satisfied customer brings on average
    /// @param friends who buy
    /// @param extra those of them who would not have come anyway
    /// @param worth what friends buy, before their discount and less what comes back
    /// @param given rewards and discounts of both sides
    /// @param givenAnyway what of it goes to friends who would have come anyway, and their
    ///   advocates
    /// @param costEach given, by friend: the cost of a new customer as the ledger would show it
    /// @param costExtra given, by friend who would not have come anyway
    /// @param liabilityMost the most that is promised or owed at the end of a month
    /// @param marginNeeded from which gross margin, as a share, the first orders alone pay for it
    /// @param gain what is left of first orders at the stated margin; absent without one
    /// @param returnsNeeded how many further orders of a new customer it takes to pay; absent
    ///   without a margin, or where nobody has come again
    /// @param cut the month in which the middle case spends the budget; absent if it lasts
    public record Outlook(
            Range reproduction,
            Range friends,
            Range extra,
            Range worth,
            Range given,
            Range givenAnyway,
            Range costEach,
            Range costExtra,
            Range liabilityMost,
            Range marginNeeded,
            @Nullable Range gain,
            @Nullable Range returnsNeeded,
            List<MonthOutlook> months,
            List<BigDecimal> generations,
            @Nullable YearMonth cut) {
        /// Whether friends would bring more friends than they are, which nobody has seen last.
        public boolean isExplosive() {
            return reproduction.high().compareTo(BigDecimal.ONE) >= 0;
        }

        /// What one customer leads to over all generations, by the geometric series: 1/(1 - R0);
        /// empty where it has no end.
        public Optional<BigDecimal> reach(BigDecimal ofReproduction) {
            BigDecimal less = BigDecimal.ONE.subtract(ofReproduction);
            return less.signum() > 0
                    ? Optional.of(BigDecimal.ONE.divide(less, Point.EXACT))
                    : Optional.empty();
        }
    }

    /// One month of the outlook.
    ///
    /// @param liability at its end
    public record MonthOutlook(YearMonth month, Range friends, Range given, Range liability) {}

    /// An amount of a range as people pay it, rounded half up to a minor unit.
    public static Money money(BigDecimal minor, Currency currency) {
        return new Money(minor.setScale(0, RoundingMode.HALF_UP).longValueExact(), currency);
    }
}
