package goodword.insight;

import goodword.insight.MonthSpend.Cell;
import goodword.platform.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a new customer costs by each channel, beside what referral costs by the ledger. Counted;
/// orders that name no channel stand in a row of their own and are spread over nothing.
///
/// @param referral those whose referral came through its hold
/// @param channels all others, the most customers first; a channel with spend and no customer too
/// @param unknown new customers whose order names no channel
/// @param waiting referred new customers whose hold is not over
/// @param words what orders carried, the most customers first
/// @param spends what was told, by channel and month
public record CostSheet(
        Currency currency,
        YearMonth from,
        YearMonth until,
        Row referral,
        List<Row> channels,
        Row unknown,
        Row waiting,
        List<Word> words,
        Map<Cell, Money> spends) {
    /// Below so many customers a cost or a share says nothing.
    public static final long CUSTOMERS_MIN = 30;

    /// Within so many days a further order counts as having come again.
    public static final int RETURN_DAYS = 90;

    private static final double Z = Wilson.Z;

    /// A channel's figures over all chosen months.
    ///
    /// @param customers new ones, whose first order carried this channel
    /// @param spent absent where nothing was told
    /// @param revenue what they bought so far, after discounts and refunds
    /// @param followed those whose first order is ninety days ago
    /// @param again those of them who ordered again within these days
    public record Row(
            String channel,
            long customers,
            @Nullable Money spent,
            Money revenue,
            long followed,
            long again) {
        public boolean isEnough() {
            return customers >= CUSTOMERS_MIN;
        }

        /// Spend divided by new customers, rounded half up to a minor unit (F9 of paid channels,
        /// F10 of referral: rewards and discounts posted, less what was taken back). Empty without
        /// spend or customers.
        public Optional<Money> costEach() {
            Money told = spent;
            if (told == null || customers == 0) {
                return Optional.empty();
            }
            long each =
                    BigDecimal.valueOf(told.minor())
                            .divide(BigDecimal.valueOf(customers), 0, RoundingMode.HALF_UP)
                            .longValueExact();
            return Optional.of(new Money(each, told.currency()));
        }
    }

    /// How a channel's cost lies beside that of referral.
    public enum Beside {
        /// One of the two has too few customers, or nothing was told.
        TOO_FEW,
        /// The difference lies inside its interval.
        NO_DIFFERENCE,
        DEARER,
        CHEAPER
    }

    /// Words that orders carried.
    ///
    /// @param word by which they can be mapped
    /// @param channel under which they are counted now
    public record Word(String word, String channel, long customers) {}

    /// Whether a new customer by a channel costs more than one by referral. Spend is known exactly,
    /// how many came of it is a count: the standard error of the logarithm of the ratio of both
    /// costs is sqrt(1/n + 1/m), and the ratio is told apart from 1 at 95 of 100.
    public Beside beside(Row row) {
        Money ours = referral.spent();
        Money theirs = row.spent();
        if (ours == null
                || theirs == null
                || ours.isZero()
                || theirs.isZero()
                || !referral.isEnough()
                || !row.isEnough()) {
            return Beside.TOO_FEW;
        }
        double ratio =
                ((double) theirs.minor() / row.customers())
                        / ((double) ours.minor() / referral.customers());
        double spread = Z * Math.sqrt(1.0 / row.customers() + 1.0 / referral.customers());
        double log = Math.log(ratio);
        if (Math.abs(log) <= spread) {
            return Beside.NO_DIFFERENCE;
        }
        return log > 0 ? Beside.DEARER : Beside.CHEAPER;
    }

    /// How far the share who came again lies from that of referral; empty where one is too small a
    /// count.
    public Optional<ShareDifference> returnsBeside(Row row) {
        return row.followed() < CUSTOMERS_MIN || referral.followed() < CUSTOMERS_MIN
                ? Optional.empty()
                : Optional.of(
                        ShareDifference.of(
                                referral.again(),
                                referral.followed(),
                                row.again(),
                                row.followed()));
    }
}
