package goodword.insight;

import static goodword.insight.Point.EXACT;

import goodword.insight.Assumption.Name;
import goodword.platform.money.Money;
import goodword.program.Terms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the year would have gone at one point of the assumptions, month by month. Pure.
///
/// In month m the satisfied customers of that month, and the friends who came the month before,
/// each bring R0 friends: new(m) = R0 · (satisfied(m) + new(m-1)), the renewal equation with a
/// cycle of one month. A friend's order costs what the shop's own first orders would have cost on
/// average. What is still to come of a chain after the year is left out.
///
/// @param friends by month
/// @param given what both sides would be given, by month of the friend's order
/// @param liability what is promised or owed and not used, at the end of each month
/// @param generations how many friends each generation has over the year, from the first
/// @param cut the month in which the budget is spent, from 0; absent if it lasts
record Course(
        List<BigDecimal> friends,
        List<BigDecimal> given,
        List<BigDecimal> liability,
        List<BigDecimal> generations,
        @Nullable Integer cut) {
    private static final BigDecimal MONTH_DAYS = BigDecimal.valueOf(30);

    /// @param satisfied customers of each month
    static Course of(List<Long> satisfied, Reckoned reckoned, Terms terms, Point point) {
        List<BigDecimal> friends = friends(satisfied, point.reproduction());
        BigDecimal advocates = each(reckoned.advocates(), reckoned).multiply(paid(terms, point));
        BigDecimal friendsGet = each(reckoned.friends(), reckoned);
        BigDecimal both = advocates.add(friendsGet);
        Money budget = terms.budget();
        Integer cut = budget == null ? null : cut(friends, both, budget);
        List<BigDecimal> given = friends.stream().map(one -> one.multiply(both, EXACT)).toList();
        BigDecimal later = reckoned.friendsLater() ? both : advocates;
        List<BigDecimal> waits = friends.stream().map(one -> one.multiply(later, EXACT)).toList();
        return new Course(
                friends,
                given,
                liability(waits, terms.holdDays(), point.of(Name.USED)),
                generations(satisfied, point.reproduction()),
                cut);
    }

    BigDecimal friendsInAll() {
        return sum(friends);
    }

    BigDecimal givenInAll() {
        return sum(given);
    }

    BigDecimal liabilityMost() {
        return liability.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private static List<BigDecimal> friends(List<Long> satisfied, BigDecimal reproduction) {
        List<BigDecimal> friends = new ArrayList<>();
        BigDecimal before = BigDecimal.ZERO;
        for (long customers : satisfied) {
            before = BigDecimal.valueOf(customers).add(before).multiply(reproduction, EXACT);
            friends.add(before);
        }
        return friends;
    }

    /// Friends of generation g in month m are R0 times those of generation g-1 in month m-1.
    private static List<BigDecimal> generations(List<Long> satisfied, BigDecimal reproduction) {
        List<BigDecimal> generations = new ArrayList<>();
        BigDecimal factor = BigDecimal.ONE;
        for (int generation = 0; generation < satisfied.size(); generation++) {
            factor = factor.multiply(reproduction, EXACT);
            long seeds =
                    satisfied.subList(0, satisfied.size() - generation).stream()
                            .mapToLong(Long::longValue)
                            .sum();
            generations.add(factor.multiply(BigDecimal.valueOf(seeds), EXACT));
        }
        return generations;
    }

    /// What an advocate is rewarded for, where the cap lets only so many friends count. All friends
    /// of one ask are taken to come within the days of the cap.
    private static BigDecimal paid(Terms terms, Point point) {
        Terms.Cap cap = terms.cap();
        BigDecimal each = point.friendsEach();
        return cap == null || each.compareTo(BigDecimal.valueOf(cap.rewards())) <= 0
                ? BigDecimal.ONE
                : BigDecimal.valueOf(cap.rewards()).divide(each, EXACT);
    }

    private static @Nullable Integer cut(List<BigDecimal> friends, BigDecimal both, Money budget) {
        BigDecimal left = BigDecimal.valueOf(budget.minor());
        Integer cut = null;
        for (int month = 0; month < friends.size(); month++) {
            BigDecimal wanted = friends.get(month).multiply(both, EXACT);
            if (wanted.compareTo(left) > 0) {
                cut = cut == null ? Integer.valueOf(month) : cut;
                friends.set(month, left.divide(both, EXACT));
                left = BigDecimal.ZERO;
            } else {
                left = left.subtract(wanted);
            }
        }
        return cut;
    }

    /// Rewards of a month stand as promised until their hold is over; orders are spread evenly over
    /// a month of thirty days. Of what became somebody's own, the unused share stays owed; that
    /// rewards run out is left out.
    private static List<BigDecimal> liability(
            List<BigDecimal> waits, int holdDays, BigDecimal used) {
        List<BigDecimal> liability = new ArrayList<>();
        BigDecimal unused = BigDecimal.ONE.subtract(used);
        for (int end = 0; end < waits.size(); end++) {
            BigDecimal open = BigDecimal.ZERO;
            for (int month = 0; month <= end; month++) {
                BigDecimal held = held(holdDays, end - month);
                BigDecimal own = BigDecimal.ONE.subtract(held).multiply(unused);
                open = open.add(waits.get(month).multiply(held.add(own), EXACT));
            }
            liability.add(open);
        }
        return liability;
    }

    /// The share of a month's rewards that is still in its hold so many months later.
    private static BigDecimal held(int holdDays, int monthsLater) {
        BigDecimal over = MONTH_DAYS.multiply(BigDecimal.valueOf(monthsLater));
        return BigDecimal.valueOf(holdDays)
                .subtract(over)
                .divide(MONTH_DAYS, 12, RoundingMode.HALF_EVEN)
                .max(BigDecimal.ZERO)
                .min(BigDecimal.ONE);
    }

    private static BigDecimal each(Money total, Reckoned reckoned) {
        return BigDecimal.valueOf(total.minor())
                .divide(BigDecimal.valueOf(reckoned.orders()), EXACT);
    }

    private static BigDecimal sum(List<BigDecimal> parts) {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
