package goodword.insight;

import goodword.insight.Assumption.Basis;
import goodword.insight.Assumption.Name;
import goodword.insight.Forecast.Outlook;
import goodword.insight.Forecast.Year;
import goodword.order.PastFigures.Return;
import goodword.shop.Notation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/// A forecast as people read it, in the shop's way of writing: what follows, each figure as low,
/// middle and high. [ForecastStory] tells how it was reckoned. Immutable.
public record ForecastWords(Notation notation, Currency currency) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(10_000);

    /// One figure.
    ///
    /// @param hint what it means; empty where the name says it
    public record Line(String name, String low, String middle, String high, String hint) {}

    /// What is assumed, as a question.
    public static String label(Name name) {
        return switch (name) {
            case RECOMMEND -> "Satisfied customers who recommend, in %";
            case REACH -> "Friends who open the link of each";
            case CONVERT -> "Friends who buy, of those who open it, in %";
            case ANYWAY -> "Friends who would have come anyway, in %";
            case USED -> "Rewards used, of those that became somebody's own, in %";
            case MARGIN -> "Gross margin of an order, in %";
        };
    }

    public static String basis(Basis basis) {
        return switch (basis) {
            case ASSUMED -> "Assumed";
            case OWN -> "Your own figures";
            case TYPED -> "Typed";
        };
    }

    /// A month: `March 2026`.
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", notation.locale()).format(month);
    }

    /// All figures of an outlook, the most asked for first.
    public List<Line> lines(Year year, Outlook outlook) {
        List<Line> lines = new ArrayList<>();
        lines.add(counts("Friends who buy", outlook.friends(), "new customers in the year"));
        lines.add(
                counts(
                        "Friends who would not have come anyway",
                        outlook.extra(),
                        "the others are assumed to have come without a recommendation"));
        lines.add(
                amounts(
                        "What friends buy",
                        outlook.worth(),
                        "first orders, before the friend's discount and less what comes back"));
        lines.add(amounts("What you give", outlook.given(), "rewards and discounts of both sides"));
        lines.add(
                amounts(
                        "Given for friends who would have come anyway",
                        outlook.givenAnyway(),
                        "part of what you give"));
        lines.add(
                amounts(
                        "Cost of a new customer",
                        outlook.costEach(),
                        "what you give, by friend who buys, as the ledger will show it"));
        lines.add(
                amounts(
                        "Cost of a customer who would not have come",
                        outlook.costExtra(),
                        "the same, by friend who would not have come anyway"));
        lines.add(
                amounts(
                        "Most owed at the end of a month",
                        outlook.liabilityMost(),
                        "promised, or theirs and not used"));
        lines.add(margin(outlook.marginNeeded()));
        Range gain = outlook.gain();
        if (gain != null) {
            lines.add(
                    amounts(
                            "Left of first orders after all that is given",
                            gain,
                            "at the margin that you state; below zero they cost more than they"
                                    + " leave"));
        }
        Range needed = outlook.returnsNeeded();
        if (needed != null) {
            lines.add(returns(needed, year.returns()));
        }
        return lines;
    }

    /// A count with no digit behind the point.
    String count(BigDecimal count) {
        return notation.number(count.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    /// An amount of minor units.
    public String amount(BigDecimal minor) {
        return notation.money(Forecast.money(minor, currency));
    }

    /// A number with up to so many digits behind the point.
    public String number(BigDecimal number, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(notation.locale());
        format.setMaximumFractionDigits(digits);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    /// A share from 0 to 1 as a percentage, to a hundredth of one.
    String share(BigDecimal share) {
        return notation.percent(
                share.multiply(WHOLE).setScale(0, RoundingMode.HALF_UP).intValueExact());
    }

    private Line margin(Range needed) {
        return new Line(
                "Gross margin from which first orders pay for it",
                needed(needed.low()),
                needed(needed.middle()),
                needed(needed.high()),
                "the break-even: below it the program pays only if friends come again");
    }

    private String needed(BigDecimal share) {
        return share.compareTo(BigDecimal.ONE) > 0 ? "over " + share(BigDecimal.ONE) : share(share);
    }

    private Line returns(Range needed, Return returns) {
        BigDecimal own =
                BigDecimal.valueOf(returns.orders())
                        .divide(BigDecimal.valueOf(returns.followed()), Point.EXACT);
        return new Line(
                "Further orders that a new customer must place",
                number(needed.low(), 2),
                number(needed.middle(), 2),
                number(needed.high(), 2),
                "to pay for it at the margin that you state; your new customers placed %s within %d"
                                .formatted(number(own, 2), Forecast.RETURN_DAYS)
                        + " days");
    }

    private Line counts(String name, Range range, String hint) {
        return new Line(name, count(range.low()), count(range.middle()), count(range.high()), hint);
    }

    private Line amounts(String name, Range range, String hint) {
        return new Line(
                name, amount(range.low()), amount(range.middle()), amount(range.high()), hint);
    }
}
