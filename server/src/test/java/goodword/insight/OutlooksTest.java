package goodword.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import goodword.insight.Assumption.Basis;
import goodword.insight.Assumption.Name;
import goodword.insight.Forecast.Month;
import goodword.insight.Forecast.Outlook;
import goodword.insight.Forecast.Year;
import goodword.order.PastFigures.Alike;
import goodword.order.PastFigures.Return;
import goodword.platform.money.Money;
import goodword.program.Benefit;
import goodword.program.Means;
import goodword.program.Offer;
import goodword.program.Terms;
import goodword.shop.Notation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Held against a second reckoning that knows nothing of the first: order by order, generation by
/// generation, and over a grid instead of the corners.
final class OutlooksTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    /// Items and what came back, in cents; the first earns nothing, the third was sent back whole.
    private static final List<Alike> ORDERS =
            List.of(
                    new Alike(2_000, 0, 10),
                    new Alike(5_005, 0, 40),
                    new Alike(8_000, 8_000, 5),
                    new Alike(12_345, 2_345, 20),
                    new Alike(90_000, 0, 25));

    private static final long[] SATISFIED = {100, 80, 0, 120, 90, 60, 70, 75, 110, 300, 400, 50};

    @Test
    void each_order_is_reckoned_as_terms_say() {
        Reckoned reckoned = Reckoned.of(terms(null, null), offer(), ORDERS, EUR);

        // 10% off up to 25.00, then 5% of what is left, both rounded down, from 25.00 up.
        long friends = 40 * 500 + 20 * 1_234 + 25 * 2_500;
        long advocates =
                40 * ((5_005 - 500) * 5 / 100)
                        + 20 * ((12_345 - 1_234 - 2_345) * 5 / 100)
                        + 25 * ((90_000 - 2_500) * 5 / 100);
        assertThat(reckoned.orders()).isEqualTo(100);
        assertThat(reckoned.counting()).isEqualTo(85);
        assertThat(reckoned.worth())
                .isEqualTo(eur(10 * 2_000 + 40 * 5_005 + 20 * 10_000 + 25 * 90_000));
        assertThat(reckoned.friends()).isEqualTo(eur(friends));
        assertThat(reckoned.advocates()).isEqualTo(eur(advocates));
    }

    @Test
    void the_middle_is_what_a_second_reckoning_finds_to_the_cent() {
        Outlook outlook = outlook(terms(null, null), assumptions(7, 2.3, 10.8, 30, 50, 40));

        Oracle oracle = new Oracle(0.07, 2.3 * 0.108, 0.5, 30);
        assertThat(outlook.friends().middle().doubleValue())
                .isCloseTo(oracle.friends(), within(1e-9));
        assertCents(outlook.given().middle(), oracle.given());
        for (int month = 0; month < 12; month++) {
            assertCents(outlook.months().get(month).given().middle(), oracle.given[month]);
            assertCents(outlook.months().get(month).liability().middle(), oracle.owed(month));
        }
        assertCents(outlook.costExtra().middle(), oracle.given() / (oracle.friends() * 0.7));
        double worth = oracle.friends() * 0.7 * Oracle.worth();
        assertThat(outlook.marginNeeded().middle().doubleValue())
                .isCloseTo(oracle.given() / worth, within(1e-9));
        assertCents(gain(outlook).middle(), worth * 0.4 - oracle.given());
    }

    @Test
    void no_point_of_a_grid_lies_outside_the_range() {
        Map<Name, Assumption> wide = new EnumMap<>(Name.class);
        put(wide, Name.RECOMMEND, "5", "7", "20");
        put(wide, Name.REACH, "1", "2.3", "4");
        put(wide, Name.CONVERT, "5", "10.8", "30");
        put(wide, Name.ANYWAY, "0", "30", "60");
        put(wide, Name.USED, "0", "50", "100");
        put(wide, Name.MARGIN, "10", "40", "60");

        Outlook outlook = outlook(terms(null, null), new Assumptions(wide, Map.of()));

        double leastGain = Double.MAX_VALUE;
        double mostGain = -Double.MAX_VALUE;
        double mostOwed = 0;
        for (double recommend : new double[] {0.05, 0.1, 0.2}) {
            for (double each : new double[] {0.05, 0.3, 0.6, 1.2}) {
                for (double anyway : new double[] {0, 0.3, 0.6}) {
                    for (double margin : new double[] {0.1, 0.4, 0.6}) {
                        Oracle oracle = new Oracle(recommend, each, 0, 30);
                        double gain =
                                oracle.friends() * (1 - anyway) * Oracle.worth() * margin
                                        - oracle.given();
                        leastGain = Math.min(leastGain, gain);
                        mostGain = Math.max(mostGain, gain);
                        for (int month = 0; month < 12; month++) {
                            mostOwed = Math.max(mostOwed, oracle.owed(month));
                        }
                    }
                }
            }
        }
        assertCents(gain(outlook).low(), leastGain);
        assertCents(gain(outlook).high(), mostGain);
        assertCents(outlook.liabilityMost().high(), mostOwed);
    }

    @Test
    void one_customer_leads_to_as_many_as_the_published_series_says() {
        Outlook outlook = outlook(terms(null, null), assumptions(50, 1, 100, 0, 0, 40));

        assertThat(outlook.reproduction().middle()).isEqualByComparingTo("0.5");
        assertThat(outlook.reach(new BigDecimal("0.05")).orElseThrow().doubleValue())
                .isCloseTo(1.052632, within(1e-6));
        assertThat(outlook.reach(new BigDecimal("0.3")).orElseThrow().doubleValue())
                .isCloseTo(1.428571, within(1e-6));
        assertThat(outlook.reach(new BigDecimal("0.5")).orElseThrow()).isEqualByComparingTo("2");
        assertThat(outlook.reach(BigDecimal.ONE)).isEmpty();
    }

    @Test
    void growth_without_end_is_said_aloud() {
        Outlook calm = outlook(terms(null, null), assumptions(50, 1, 100, 0, 0, 40));
        Outlook wild = outlook(terms(null, null), assumptions(50, 2, 100, 0, 0, 40));
        ForecastStory story =
                new ForecastStory(new ForecastWords(Notation.USUAL, EUR), terms(null, null));

        assertThat(story.warning(calm)).isEmpty();
        assertThat(story.warning(wild))
                .startsWith("With the high assumptions each customer brings");
    }

    /// From the shared figures: 100 referred at a cost of 1,500 are 15.00 each; if 20 of them would
    /// have come anyway, 18.75.
    @Test
    void who_would_have_come_anyway_makes_the_others_dearer() {
        Reckoned reckoned = new Reckoned(100, 100, eur(500_000), eur(0), eur(150_000), false);
        Year year = new Year(EUR, List.of(month(0, 100)), reckoned, new Return(0, 0, 0, 0), 0);

        Outlook outlook = Outlooks.of(year, terms(null, null), assumptions(100, 1, 100, 20, 0, 40));

        assertCents(outlook.costEach().middle(), 1_500);
        assertCents(outlook.costExtra().middle(), 1_875);
        assertThat(outlook.extra().middle()).isEqualByComparingTo("80");
    }

    @Test
    void a_cap_and_a_budget_bound_what_is_given() {
        Outlook capped =
                outlook(terms(new Terms.Cap(1, 30), null), assumptions(10, 4, 50, 0, 0, 40));
        Outlook bounded = outlook(terms(null, eur(50_000)), assumptions(10, 4, 50, 0, 0, 40));

        Oracle free = new Oracle(0.1, 2, 0, 30);
        double friendsPart = free.friends() * Oracle.friendsEach();
        double advocatesPart = free.friends() * Oracle.advocates();
        assertCents(capped.given().middle(), friendsPart + advocatesPart / 2);
        assertCents(bounded.given().middle(), 50_000);
        assertThat(bounded.cut()).isEqualTo(YearMonth.of(2025, 4));
    }

    private static Outlook outlook(Terms terms, Assumptions assumptions) {
        List<Month> months = new ArrayList<>();
        for (int next = 0; next < SATISFIED.length; next++) {
            months.add(month(next, SATISFIED[next]));
        }
        Reckoned reckoned = Reckoned.of(terms, offer(), ORDERS, EUR);
        Year year = new Year(EUR, months, reckoned, new Return(50, 10, 12, 60_000), 0);
        return Outlooks.of(year, terms, assumptions);
    }

    private static Month month(int next, long satisfied) {
        return new Month(YearMonth.of(2025, 3).plusMonths(next), satisfied, satisfied, satisfied);
    }

    private static Range gain(Outlook outlook) {
        Range gain = outlook.gain();
        assertThat(gain).isNotNull();
        return Objects.requireNonNull(gain);
    }

    private static Assumptions assumptions(double... middles) {
        Map<Name, Assumption> all = new EnumMap<>(Name.class);
        for (Name name : Name.values()) {
            String middle = BigDecimal.valueOf(middles[name.ordinal()]).toPlainString();
            put(all, name, middle, middle, middle);
        }
        return new Assumptions(all, Map.of());
    }

    private static void put(
            Map<Name, Assumption> all, Name name, String low, String middle, String high) {
        all.put(
                name,
                new Assumption(
                        name,
                        new BigDecimal(low),
                        new BigDecimal(middle),
                        new BigDecimal(high),
                        Basis.TYPED,
                        ""));
    }

    private static Offer offer() {
        return new Offer(
                Benefit.percent(500, Means.COUPON),
                new Benefit(1_000, null, eur(2_500), Means.CHECKOUT_DISCOUNT));
    }

    private static Terms terms(Terms.@Nullable Cap cap, @Nullable Money budget) {
        return new Terms(
                Map.of("A", offer()),
                new Terms.Minimum(eur(2_500), Terms.Basis.BEFORE_DISCOUNT),
                true,
                3_650,
                30,
                30,
                Terms.RefundRule.RECKONS,
                cap,
                budget,
                RoundingMode.FLOOR);
    }

    private static void assertCents(BigDecimal minor, double expected) {
        assertThat(Forecast.money(minor, EUR).minor()).isEqualTo(Math.round(expected));
    }

    private static Money eur(long cents) {
        return new Money(cents, EUR);
    }

    /// The second reckoning: a table of generations by month, and orders one by one.
    private static final class Oracle {
        private final double[] friends = new double[12];
        private final double[] given = new double[12];
        private final double used;
        private final int holdDays;

        Oracle(double recommend, double each, double used, int holdDays) {
            this.used = used;
            this.holdDays = holdDays;
            double[] generation = LongStream.of(SATISFIED).asDoubleStream().toArray();
            for (int depth = 1; depth <= 12; depth++) {
                double[] next = new double[12];
                for (int month = 0; month < 12; month++) {
                    int from = depth == 1 ? month : month - 1;
                    next[month] = from < 0 ? 0 : generation[from] * recommend * each;
                    friends[month] += next[month];
                }
                generation = next;
            }
            for (int month = 0; month < 12; month++) {
                given[month] = friends[month] * (friendsEach() + advocates());
            }
        }

        double friends() {
            return sum(friends);
        }

        double given() {
            return sum(given);
        }

        double owed(int end) {
            double owed = 0;
            for (int month = 0; month <= end; month++) {
                double held = Math.clamp((holdDays - 30.0 * (end - month)) / 30, 0, 1);
                owed += friends[month] * advocates() * (held + (1 - held) * (1 - used));
            }
            return owed;
        }

        static double worth() {
            return (10 * 2_000 + 40 * 5_005 + 20 * 10_000 + 25 * 90_000) / 100.0;
        }

        static double friendsEach() {
            return (40 * 500 + 20 * 1_234 + 25 * 2_500) / 100.0;
        }

        static double advocates() {
            return (40 * 225 + 20 * 438 + 25 * 4_375) / 100.0;
        }

        private static double sum(double[] parts) {
            return Arrays.stream(parts).sum();
        }
    }
}
