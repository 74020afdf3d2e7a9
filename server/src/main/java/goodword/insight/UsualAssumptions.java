package goodword.insight;

import goodword.insight.Assumption.Basis;
import goodword.insight.Assumption.Name;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/// What is assumed of a shop that has no figures of its own: what vendors report of programs that
/// they chose to tell of, which is rather too good than too bad, and bounds where nobody reports
/// anything. The margin is not assumed at all; only the owner knows it.
///
/// Sources: Friendbuy's documentation (5 to 9% of widget views share, 1.8 to 2.8 clicks a share);
/// Extole's benchmarks (10.8% of share clicks buy in retail at large, 7.2% in consumer goods, 15.8%
/// in apparel).
final class UsualAssumptions {
    private UsualAssumptions() {}

    static Map<Name, Assumption> all() {
        Map<Name, Assumption> all = new EnumMap<>(Name.class);
        put(
                all,
                Name.RECOMMEND,
                new String[] {"5", "7", "9"},
                "Friendbuy reports that 5 to 9% of those who see the "
                        + "invitation share it; the middle"
                        + " is halfway. A vendor's figure of successful programs, of page views"
                        + " rather than people.");
        put(
                all,
                Name.REACH,
                new String[] {"1.8", "2.3", "2.8"},
                "Friendbuy reports 1.8 to 2.8 clicks for each share; the middle is halfway. Clicks"
                        + " by programs that look at links are in it.");
        put(
                all,
                Name.CONVERT,
                new String[] {"7.2", "10.8", "15.8"},
                "Extole reports that 10.8% of clicks on shared links buy in "
                        + "retail at large, 7.2% in"
                        + " consumer goods and 15.8% in apparel. A vendor's figure of successful"
                        + " programs.");
        put(
                all,
                Name.ANYWAY,
                new String[] {"0", "30", "60"},
                "No published figure. The middle is what Goodword's own invented test shop is built"
                        + " with; the ends are none and twice that. Only a hold-out can tell.");
        put(
                all,
                Name.USED,
                new String[] {"0", "50", "100"},
                "No published figure: the ends are the bounds, none and all, and the middle is"
                        + " halfway.");
        return all;
    }

    private static void put(Map<Name, Assumption> all, Name name, String[] guesses, String why) {
        all.put(
                name,
                new Assumption(
                        name,
                        new BigDecimal(guesses[0]),
                        new BigDecimal(guesses[1]),
                        new BigDecimal(guesses[2]),
                        Basis.ASSUMED,
                        why));
    }
}
