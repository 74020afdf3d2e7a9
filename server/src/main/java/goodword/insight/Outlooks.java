package goodword.insight;

import static goodword.insight.Point.EXACT;

import goodword.insight.Assumption.Name;
import goodword.insight.Forecast.MonthOutlook;
import goodword.insight.Forecast.Outlook;
import goodword.insight.Forecast.Year;
import goodword.order.PastFigures.Return;
import goodword.program.Terms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Works a forecast out: the course of the year at the middle of all assumptions and at each corner
/// of their ends, and of every figure the least, the middle and the most. Pure.
final class Outlooks {
    /// The course of the year at one point.
    private record Case(Point point, Course course) {}

    private final Year year;
    private final Case middle;
    private final List<Case> corners;
    private final boolean hasMargin;

    private Outlooks(Year year, Terms terms, Assumptions assumptions) {
        this.year = year;
        this.hasMargin = assumptions.margin().isPresent();
        this.middle = at(terms, Point.middle(assumptions));
        this.corners = Point.corners(assumptions).stream().map(point -> at(terms, point)).toList();
    }

    static Outlook of(Year year, Terms terms, Assumptions assumptions) {
        return new Outlooks(year, terms, assumptions).outlook();
    }

    private Case at(Terms terms, Point point) {
        List<Long> satisfied = year.months().stream().map(Forecast.Month::satisfied).toList();
        return new Case(point, Course.of(satisfied, year.reckoned(), terms, point));
    }

    private Outlook outlook() {
        Integer cut = middle.course().cut();
        Return returns = year.returns();
        return new Outlook(
                range(one -> one.point().reproduction()),
                range(one -> one.course().friendsInAll()),
                range(this::extra),
                range(one -> one.course().friendsInAll().multiply(worthEach(), EXACT)),
                range(one -> one.course().givenInAll()),
                range(
                        one ->
                                one.course()
                                        .givenInAll()
                                        .multiply(one.point().of(Name.ANYWAY), EXACT)),
                range(this::costEach),
                range(this::costExtra),
                range(one -> one.course().liabilityMost()),
                range(one -> ratio(costExtra(one), worthEach())),
                hasMargin ? range(this::gain) : null,
                hasMargin && returns.orders() > 0 ? range(this::returnsNeeded) : null,
                months(),
                middle.course().generations(),
                cut == null ? null : year.months().get(cut).month());
    }

    private List<MonthOutlook> months() {
        List<MonthOutlook> months = new ArrayList<>();
        for (int next = 0; next < year.months().size(); next++) {
            int month = next;
            months.add(
                    new MonthOutlook(
                            year.months().get(month).month(),
                            range(one -> one.course().friends().get(month)),
                            range(one -> one.course().given().get(month)),
                            range(one -> one.course().liability().get(month))));
        }
        return months;
    }

    private Range range(Function<Case, BigDecimal> figure) {
        Range range = Range.of(figure.apply(middle));
        for (Case corner : corners) {
            range = range.with(figure.apply(corner));
        }
        return range;
    }

    private BigDecimal extra(Case one) {
        return one.course().friendsInAll().multiply(one.point().extra(), EXACT);
    }

    private BigDecimal costEach(Case one) {
        return ratio(one.course().givenInAll(), one.course().friendsInAll());
    }

    private BigDecimal costExtra(Case one) {
        return ratio(costEach(one), one.point().extra());
    }

    /// What friends who would not have come leave on their first orders, less all that is given:
    /// those who would have come anyway would have paid the same without a discount.
    private BigDecimal gain(Case one) {
        return extra(one)
                .multiply(worthEach(), EXACT)
                .multiply(one.point().of(Name.MARGIN), EXACT)
                .subtract(one.course().givenInAll());
    }

    /// (cost of an extra customer / margin - first order) / further order, and at least none.
    private BigDecimal returnsNeeded(Case one) {
        Return returns = year.returns();
        BigDecimal further =
                ratio(BigDecimal.valueOf(returns.netMinor()), BigDecimal.valueOf(returns.orders()));
        BigDecimal needed = ratio(costExtra(one), one.point().of(Name.MARGIN));
        return ratio(needed.subtract(worthEach()), further).max(BigDecimal.ZERO);
    }

    private BigDecimal worthEach() {
        return ratio(
                BigDecimal.valueOf(year.reckoned().worth().minor()),
                BigDecimal.valueOf(year.reckoned().orders()));
    }

    /// Zero where there is nothing to divide by: without friends nothing is given either.
    private static BigDecimal ratio(BigDecimal part, @Nullable BigDecimal whole) {
        return whole == null || whole.signum() == 0 ? BigDecimal.ZERO : part.divide(whole, EXACT);
    }
}
