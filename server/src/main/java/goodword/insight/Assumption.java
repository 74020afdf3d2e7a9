package goodword.insight;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// One thing that a forecast cannot know, as a low, a middle and a high guess.
///
/// @param low in percent where the name is a share, a plain number otherwise
/// @param basis how it came to be believed
/// @param why the source, in words and with counts
public record Assumption(
        Name name, BigDecimal low, BigDecimal middle, BigDecimal high, Basis basis, String why) {
    /// What is assumed.
    public enum Name {
        /// Of a hundred satisfied customers, how many recommend the shop.
        RECOMMEND(true, 100),
        /// How many friends open the link of one who recommends.
        REACH(false, 1_000),
        /// Of a hundred friends who open it, how many buy.
        CONVERT(true, 100),
        /// Of a hundred friends who buy, how many would have come anyway.
        ANYWAY(true, 99),
        /// Of a hundred rewards that became somebody's own, how many are used by then.
        USED(true, 100),
        /// Of a hundred of what an order is worth, how much is left after the cost of the goods.
        MARGIN(true, 100);

        private final boolean share;
        private final int most;

        Name(boolean share, int most) {
            this.share = share;
            this.most = most;
        }

        /// Whether it is a percentage.
        public boolean isShare() {
            return share;
        }

        public BigDecimal most() {
            return BigDecimal.valueOf(most);
        }

        /// As it stands in addresses and answers: `recommend`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Name> of(String word) {
            return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
        }
    }

    /// How an assumption came to be believed.
    public enum Basis {
        /// Taken from what others report, or a bound. Nobody measured it here.
        ASSUMED,
        /// Counted in this shop.
        OWN,
        /// Typed by whoever asks.
        TYPED
    }

    public Assumption {
        if (low.signum() < 0 || low.compareTo(middle) > 0 || middle.compareTo(high) > 0) {
            throw new IllegalArgumentException("low, middle and high ascend from zero");
        }
        if (high.compareTo(name.most()) > 0) {
            throw new IllegalArgumentException(name + " is at most " + name.most());
        }
    }

    boolean isSameAs(Assumption other) {
        return low.compareTo(other.low) == 0
                && middle.compareTo(other.middle) == 0
                && high.compareTo(other.high) == 0;
    }

    /// A guess as it goes into a formula: a share from 0 to 1, a number as it is.
    BigDecimal factor(BigDecimal guess) {
        return name.isShare()
                ? guess.divide(BigDecimal.valueOf(100), MathContext.DECIMAL128)
                : guess;
    }
}
