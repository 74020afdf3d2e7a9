package goodword.insight;

import goodword.insight.Assumption.Basis;
import goodword.insight.Assumption.Name;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/// What a program that ran has shown, to stand in place of what would have to be assumed.
///
/// @param asked customers who were asked to recommend
/// @param sharers advocates who shared at least once
/// @param clicks on their links, by browsers that do not say that they are programs
/// @param friends whose order was credited and neither declined nor retracted
record OwnFigures(long asked, long sharers, long clicks, long friends) {
    /// A share is believed from this many up.
    static final long SHARE_OF_MIN = 100;

    /// A number per head is believed when both sides of it have this many.
    static final long EACH_MIN = 30;

    private static final int DIGITS = 1;

    /// Puts in place what there are figures enough for.
    void replace(Map<Name, Assumption> assumptions) {
        if (asked >= SHARE_OF_MIN && sharers > 0 && sharers <= asked) {
            assumptions.put(
                    Name.RECOMMEND,
                    share(
                            Name.RECOMMEND,
                            Wilson.of(sharers, asked),
                            "Counted here: %,d shared, of %,d customers who were asked."
                                    .formatted(sharers, asked)));
        }
        if (sharers >= EACH_MIN && clicks >= EACH_MIN) {
            assumptions.put(Name.REACH, reach());
        }
        if (clicks >= SHARE_OF_MIN && friends > 0 && friends <= clicks) {
            assumptions.put(
                    Name.CONVERT,
                    share(
                            Name.CONVERT,
                            Wilson.of(friends, clicks),
                            "Counted here: %,d friends' orders were credited, on %,d clicks."
                                    .formatted(friends, clicks)));
        }
    }

    /// The standard error of the logarithm of a ratio of two counts is sqrt(1/a + 1/b), more where
    /// they are skewed.
    private Assumption reach() {
        double ratio = (double) clicks / sharers;
        double spread = Math.exp(Wilson.Z * Math.sqrt(1.0 / clicks + 1.0 / sharers));
        return new Assumption(
                Name.REACH,
                rounded(ratio / spread),
                rounded(ratio),
                rounded(Math.min(ratio * spread, Name.REACH.most().doubleValue())),
                Basis.OWN,
                "Counted here: %,d clicks by people on the links of %,d who shared."
                        .formatted(clicks, sharers));
    }

    private static Assumption share(Name name, Wilson share, String why) {
        return new Assumption(
                name,
                rounded(share.low() * 100),
                rounded(share.share() * 100),
                rounded(share.high() * 100),
                Basis.OWN,
                why);
    }

    private static BigDecimal rounded(double number) {
        return BigDecimal.valueOf(number).setScale(DIGITS, RoundingMode.HALF_UP);
    }
}
