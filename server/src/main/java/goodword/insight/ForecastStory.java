package goodword.insight;

import goodword.insight.Assumption.Name;
import goodword.insight.Forecast.Outlook;
import goodword.insight.Forecast.Year;
import goodword.order.PastFigures.Return;
import goodword.platform.money.Money;
import goodword.program.Terms;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// How a forecast was reckoned, in sentences with the very figures that went into it. Immutable.
public record ForecastStory(ForecastWords words, Terms terms) {
    /// What the shop's own orders say.
    public List<String> year(Year year) {
        List<String> told = new ArrayList<>();
        told.add(
                ("From %s to %s, the last twelve whole months: %s customers "
                                        + "ordered, %s of them for the")
                                .formatted(
                                        words.month(year.months().getFirst().month()),
                                        words.month(year.months().getLast().month()),
                                        number(year.customers()),
                                        number(year.newcomers()))
                        + (" first time ever. %s had no refund in these months and "
                                        + "count as satisfied,")
                                .formatted(number(year.satisfied()))
                        + " as far as orders tell.");
        Return returns = year.returns();
        if (returns.followed() > 0) {
            told.add(
                    ("Of %s new customers whose first order is %d days ago, %s "
                                            + "(%s) came again within")
                                    .formatted(
                                            number(returns.followed()),
                                            Forecast.RETURN_DAYS,
                                            number(returns.again()),
                                            words.notation()
                                                    .share(returns.again(), returns.followed()))
                            + " these days, with %s further orders worth %s."
                                    .formatted(
                                            number(returns.orders()),
                                            words.amount(BigDecimal.valueOf(returns.netMinor()))));
        }
        if (year.inOtherCurrencies() > 0) {
            told.add(
                    "%s orders in other currencies than %s are left out of all amounts."
                            .formatted(
                                    number(year.inOtherCurrencies()),
                                    year.currency().getCurrencyCode()));
        }
        return told;
    }

    /// How the figures follow, for the middle of all assumptions.
    public List<String> steps(Year year, Assumptions assumptions, Outlook outlook) {
        List<String> told = new ArrayList<>();
        told.add(orders(year.reckoned()));
        told.add(reproduction(assumptions, outlook));
        told.add(
                "In each month its satisfied customers, each once, and the "
                        + "friends of the month before"
                        + (" bring so many friends. By generation: %s. What would come "
                                        + "of it after the")
                                .formatted(generations(outlook))
                        + " twelve months is left out.");
        told.add(
                "Cost of a new customer: %s given / %s friends = %s. Of one who would not have come"
                                .formatted(
                                        words.amount(outlook.given().middle()),
                                        words.number(outlook.friends().middle(), 1),
                                        words.amount(outlook.costEach().middle()))
                        + " anyway: that / (1 − %s) = %s."
                                .formatted(
                                        percent(assumptions, Name.ANYWAY),
                                        words.amount(outlook.costExtra().middle())));
        told.add(breakEven(year.reckoned(), outlook));
        told.add(liability(assumptions));
        limits(outlook, told);
        told.add(
                "Low and high are the least and the most that any combination of the ends of the"
                        + " assumptions makes of each figure by itself. They are no confidence"
                        + " interval, and they do not say how likely anything is.");
        return told;
    }

    /// What must not be overlooked; empty if nothing.
    public String warning(Outlook outlook) {
        return outlook.isExplosive()
                ? "With the high assumptions each customer brings %s friends, one or more. By the"
                                .formatted(words.number(outlook.reproduction().high(), 2))
                        + " formula that grows without end, which no shop has seen last: nearly all"
                        + " recommendations end one step from where they began. Do not plan with"
                        + " the high figures."
                : "";
    }

    private String orders(Reckoned reckoned) {
        Money each =
                Forecast.money(
                        BigDecimal.valueOf(reckoned.given().minor())
                                .divide(BigDecimal.valueOf(reckoned.orders()), Point.EXACT),
                        words.currency());
        return "The %s first orders of the year were reckoned through these terms one by one,"
                        .formatted(number(reckoned.orders()))
                + (" by the code that pays: %s count. They were worth %s after what "
                                + "came back; friends would")
                        .formatted(number(reckoned.counting()), money(reckoned.worth()))
                + (" have been given %s on them and advocates %s for them: %s "
                                + "for an order on average.")
                        .formatted(
                                money(reckoned.friends()),
                                money(reckoned.advocates()),
                                words.notation().money(each));
    }

    private String reproduction(Assumptions assumptions, Outlook outlook) {
        BigDecimal product = outlook.reproduction().middle();
        return "A satisfied customer brings %s × %s × %s = %s friends on average (R0)."
                        .formatted(
                                percent(assumptions, Name.RECOMMEND),
                                words.number(assumptions.of(Name.REACH).middle(), 2),
                                percent(assumptions, Name.CONVERT),
                                words.number(product, 4))
                + outlook.reach(product)
                        .map(
                                reach ->
                                        (" Over all generations one customer leads to"
                                                        + " 1 / (1 − R0) = %s.")
                                                .formatted(words.number(reach, 4)))
                        .orElse(" That is one or more, and the geometric series has no end.");
    }

    private String generations(Outlook outlook) {
        return outlook.generations().stream()
                .limit(3)
                .map(one -> words.number(one, 1))
                .collect(Collectors.joining(", "));
    }

    private String breakEven(Reckoned reckoned, Outlook outlook) {
        BigDecimal worth =
                BigDecimal.valueOf(reckoned.worth().minor())
                        .divide(BigDecimal.valueOf(reckoned.orders()), Point.EXACT);
        return "Break-even: cost of a customer who would not have come / first order's worth = %s"
                        .formatted(words.amount(outlook.costExtra().middle()))
                + " / %s = %s of margin."
                        .formatted(
                                words.amount(worth), words.share(outlook.marginNeeded().middle()));
    }

    private String liability(Assumptions assumptions) {
        return "What is owed at the end of a month: rewards whose hold of %d days is not over, and"
                        .formatted(terms.holdDays())
                + " of the others the %s that are not used. That rewards run out is left out."
                        .formatted(
                                words.share(
                                        BigDecimal.ONE.subtract(
                                                assumptions
                                                        .of(Name.USED)
                                                        .factor(
                                                                assumptions
                                                                        .of(Name.USED)
                                                                        .middle()))));
    }

    private void limits(Outlook outlook, List<String> told) {
        Terms.Cap cap = terms.cap();
        if (cap != null) {
            told.add(
                    "The cap of %d rewards is held against the friends of one advocate on average,"
                                    .formatted(cap.rewards())
                            + " so that it rarely shows here.");
        }
        YearMonth cut = outlook.cut();
        if (cut != null) {
            told.add(
                    "The budget of %s is spent in %s; friends after that are not counted."
                            .formatted(
                                    money(Objects.requireNonNull(terms.budget())),
                                    words.month(cut)));
        }
    }

    private String percent(Assumptions assumptions, Name name) {
        return words.number(assumptions.of(name).middle(), 2) + "%";
    }

    private String number(long number) {
        return words.notation().number(number);
    }

    private String money(Money money) {
        return words.notation().money(money);
    }
}
