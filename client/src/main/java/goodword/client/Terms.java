package goodword.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rules of a program. What is absent gets the server's default, which its answer shows.
/// Amounts are decimals in major units of the shop's currency.
///
/// @param minimum what an order must come to
/// @param newCustomersOnly only friends without an earlier order count
/// @param holdDays from the order until the reward is approved: the shop's return period
/// @param refundInHold `reckons` or `voids`
/// @param capped false for advocates without a cap
/// @param budget what the program may promise in all
public record Terms(
        List<Offer> offers,
        @Nullable Minimum minimum,
        @Nullable Boolean newCustomersOnly,
        @Nullable Integer lookBackDays,
        @Nullable Integer attributionWindowDays,
        @Nullable Integer holdDays,
        @Nullable String refundInHold,
        @Nullable Boolean capped,
        @Nullable Cap cap,
        @Nullable String budget,
        @Nullable String rounding) {

    /// What each side gets.
    ///
    /// @param arm of an experiment; absent where there is one offer
    public record Offer(@Nullable String arm, Benefit advocate, Benefit friend) {}

    /// @param percent of the items after discount, such as `10`; or else
    /// @param fixed an amount whatever the order
    /// @param max with a percent: no more than this
    /// @param means `coupon`, `store_credit` or, for the friend, `checkout_discount`
    public record Benefit(
            @Nullable String percent, @Nullable String fixed, @Nullable String max, String means) {
        public static Benefit ofPercent(String percent, String means) {
            return new Benefit(percent, null, null, means);
        }

        public static Benefit ofAmount(String fixed, String means) {
            return new Benefit(null, fixed, null, means);
        }
    }

    /// @param basis `before_discount` or `after_discount`
    public record Minimum(String amount, @Nullable String basis) {}

    /// At most this many rewards in this many days for one advocate.
    public record Cap(int rewards, int days) {}

    /// One offer, and the server's defaults for all else.
    public static Terms ofOffer(Benefit advocate, Benefit friend) {
        return new Terms(
                List.of(new Offer(null, advocate, friend)),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /// The same terms with another hold.
    public Terms withHoldDays(int days) {
        return new Terms(
                offers,
                minimum,
                newCustomersOnly,
                lookBackDays,
                attributionWindowDays,
                days,
                refundInHold,
                capped,
                cap,
                budget,
                rounding);
    }
}
