package goodword.api;

import goodword.insight.Assumption;
import goodword.insight.Assumption.Name;
import goodword.insight.Forecast;
import goodword.insight.Forecast.MonthOutlook;
import goodword.insight.Forecast.Outlook;
import goodword.insight.Forecast.Year;
import goodword.insight.Range;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A forecast as the API tells it. Amounts are rounded half up to a minor unit, counts to a tenth.
///
/// @param outlook absent where there are too few orders to tell
record ForecastView(
        String currency,
        String arm,
        YearView year,
        List<AssumptionView> assumptions,
        @Nullable OutlookView outlook) {
    record YearView(
            String from,
            String until,
            long customers,
            long satisfied,
            long newCustomers,
            long firstOrders,
            long countingOrders,
            String worth,
            String friendsGet,
            String advocatesGet,
            ReturnView returns,
            long inOtherCurrencies) {}

    record ReturnView(long followed, long again, long orders, String net) {}

    record AssumptionView(
            String name, String low, String middle, String high, String basis, String why) {}

    record RangeView(String low, String middle, String high) {}

    record OutlookView(
            RangeView reproduction,
            RangeView friends,
            RangeView extraFriends,
            RangeView worth,
            RangeView given,
            RangeView givenAnyway,
            RangeView costEach,
            RangeView costExtra,
            RangeView liabilityMost,
            RangeView marginNeeded,
            @Nullable RangeView gain,
            @Nullable RangeView returnsNeeded,
            List<String> generations,
            @Nullable String budgetSpentIn,
            List<MonthView> months) {}

    record MonthView(String month, RangeView friends, RangeView given, RangeView liability) {}

    static ForecastView of(Forecast forecast, String arm) {
        Outlook outlook = forecast.outlook();
        Currency currency = forecast.year().currency();
        return new ForecastView(
                currency.getCurrencyCode(),
                arm,
                year(forecast.year()),
                Arrays.stream(Name.values())
                        .map(name -> forecast.assumptions().byName().get(name))
                        .filter(Objects::nonNull)
                        .map(ForecastView::assumption)
                        .toList(),
                outlook == null ? null : outlook(outlook, currency));
    }

    private static YearView year(Year year) {
        return new YearView(
                year.months().getFirst().month().toString(),
                year.months().getLast().month().toString(),
                year.customers(),
                year.satisfied(),
                year.newcomers(),
                year.reckoned().orders(),
                year.reckoned().counting(),
                year.reckoned().worth().toMajor(),
                year.reckoned().friends().toMajor(),
                year.reckoned().advocates().toMajor(),
                new ReturnView(
                        year.returns().followed(),
                        year.returns().again(),
                        year.returns().orders(),
                        amount(BigDecimal.valueOf(year.returns().netMinor()), year.currency())),
                year.inOtherCurrencies());
    }

    private static AssumptionView assumption(Assumption one) {
        return new AssumptionView(
                one.name().word(),
                plain(one.low()),
                plain(one.middle()),
                plain(one.high()),
                one.basis().name().toLowerCase(Locale.ROOT),
                one.why());
    }

    private static OutlookView outlook(Outlook outlook, Currency currency) {
        Range gain = outlook.gain();
        Range returns = outlook.returnsNeeded();
        return new OutlookView(
                numbers(outlook.reproduction(), 4),
                numbers(outlook.friends(), 1),
                numbers(outlook.extra(), 1),
                amounts(outlook.worth(), currency),
                amounts(outlook.given(), currency),
                amounts(outlook.givenAnyway(), currency),
                amounts(outlook.costEach(), currency),
                amounts(outlook.costExtra(), currency),
                amounts(outlook.liabilityMost(), currency),
                numbers(outlook.marginNeeded(), 4),
                gain == null ? null : amounts(gain, currency),
                returns == null ? null : numbers(returns, 2),
                outlook.generations().stream().map(one -> number(one, 1)).toList(),
                outlook.cut() == null ? null : outlook.cut().toString(),
                outlook.months().stream().map(one -> month(one, currency)).toList());
    }

    private static MonthView month(MonthOutlook one, Currency currency) {
        return new MonthView(
                one.month().toString(),
                numbers(one.friends(), 1),
                amounts(one.given(), currency),
                amounts(one.liability(), currency));
    }

    private static RangeView amounts(Range range, Currency currency) {
        return new RangeView(
                amount(range.low(), currency),
                amount(range.middle(), currency),
                amount(range.high(), currency));
    }

    private static RangeView numbers(Range range, int digits) {
        return new RangeView(
                number(range.low(), digits),
                number(range.middle(), digits),
                number(range.high(), digits));
    }

    private static String amount(BigDecimal minor, Currency currency) {
        return Forecast.money(minor, currency).toMajor();
    }

    private static String number(BigDecimal number, int digits) {
        return number.setScale(digits, RoundingMode.HALF_UP).toPlainString();
    }

    private static String plain(BigDecimal guess) {
        return guess.stripTrailingZeros().toPlainString();
    }
}
