package goodword.insight;

import goodword.platform.money.Money;
import goodword.reward.RewardState;
import goodword.trust.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What came of a shop's program in a period, in one currency: counted, never estimated.
///
/// @param from the first day, in the shop's time zone
/// @param until the last day: today
/// @param before the same figures of as many days before; absent for all days
/// @param days each day of the period, the oldest first, also those on which nothing was
/// @param standing how things stand now, whatever the period
/// @param lag how far the figures are behind; zero when they are not
public record Overview(
        Currency currency,
        LocalDate from,
        LocalDate until,
        Totals totals,
        @Nullable Totals before,
        List<Day> days,
        Standing standing,
        Duration lag) {

    /// One day.
    public record Day(LocalDate day, Totals totals) {}

    /// What happened in some days. Rewards and costs are those of the orders placed in these days:
    /// what waits for the end of its hold is not in them yet.
    ///
    /// @param orders placed or paid, cancelled ones and trials left out
    /// @param revenue items after discount less refunds
    /// @param referredOrders those with a referral that was not declined or retracted
    /// @param referrals opened, whatever became of them
    /// @param joined who became an advocate
    /// @param humanClicks those whose browser does not say that it is a program
    /// @param advocateRewards approved for advocates, less what was taken back
    /// @param friendRewards given to friends, likewise
    public record Totals(
            long orders,
            Money revenue,
            long referredOrders,
            Money referredRevenue,
            long referrals,
            long joined,
            long shares,
            long humanClicks,
            long otherClicks,
            long claims,
            Money advocateRewards,
            Money friendRewards,
            Won won) {
        static Totals none(Currency currency) {
            Money zero = Money.zero(currency);
            return new Totals(0, zero, 0, zero, 0, 0, 0, 0, 0, 0, zero, zero, new Won(0, zero));
        }

        Totals plus(Totals other) {
            return new Totals(
                    orders + other.orders,
                    revenue.plus(other.revenue),
                    referredOrders + other.referredOrders,
                    referredRevenue.plus(other.referredRevenue),
                    referrals + other.referrals,
                    joined + other.joined,
                    shares + other.shares,
                    humanClicks + other.humanClicks,
                    otherClicks + other.otherClicks,
                    claims + other.claims,
                    advocateRewards.plus(other.advocateRewards),
                    friendRewards.plus(other.friendRewards),
                    new Won(
                            won.customers() + other.won.customers(),
                            won.cost().plus(other.won.cost())));
        }
    }

    /// The customers whom the program won: referrals that came through their hold, which under
    /// terms for new customers are as many people.
    ///
    /// @param cost what both sides were granted for these, less what was taken back
    public record Won(long customers, Money cost) {
        /// Ledger cost of a referred customer, rounded half up to a minor unit: (advocates' rewards
        /// + friends' discounts) / customers. Empty when there is none.
        public Optional<Money> costEach() {
            if (customers < 1) {
                return Optional.empty();
            }
            long each =
                    BigDecimal.valueOf(cost.minor())
                            .divide(BigDecimal.valueOf(customers), 0, RoundingMode.HALF_UP)
                            .longValueExact();
            return Optional.of(new Money(each, cost.currency()));
        }
    }

    /// How things stand now.
    ///
    /// @param advocates who ever joined
    /// @param promised what the ledger holds as promised and not yet anybody's
    /// @param owed what is theirs and not yet used
    public record Standing(
            long advocates,
            ReferralCounts referrals,
            List<RewardTotal> rewards,
            Money promised,
            Money owed) {
        /// What the shop may still have to give.
        public Money liability() {
            return promised.plus(owed);
        }
    }

    /// Rewards of one side in one state.
    public record RewardTotal(Side side, RewardState state, long count, Money due) {}
}
