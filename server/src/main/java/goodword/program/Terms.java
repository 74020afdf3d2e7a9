package goodword.program;

import goodword.platform.money.Money;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The rules of a program, in one version that never changes and is pinned to each referral.
///
/// @param offers by the arm of the advocate
/// @param minimum what an order must come to; absent for none
/// @param newCustomersOnly only who has no earlier order inside the look-back is a new customer
/// @param lookBackDays how far back an earlier order counts
/// @param attributionWindowDays how long a click or a share earns credit
/// @param holdDays from the order until the reward is approved
/// @param refundInHold what a refund inside the hold does
/// @param cap how many rewards an advocate may earn; absent for no limit
/// @param budget what the program may promise in all; absent for no limit
/// @param rounding of percents
public record Terms(
        Map<String, Offer> offers,
        @Nullable Minimum minimum,
        boolean newCustomersOnly,
        int lookBackDays,
        int attributionWindowDays,
        int holdDays,
        RefundRule refundInHold,
        @Nullable Cap cap,
        @Nullable Money budget,
        RoundingMode rounding) {

    /// Which amount of an order a minimum is held against.
    public enum Basis {
        BEFORE_DISCOUNT,
        AFTER_DISCOUNT
    }

    /// The least that an order must come to.
    public record Minimum(Money amount, Basis basis) {
        /// Whether an order comes to it; one in another currency never does.
        ///
        /// @param gross its items before discount
        /// @param net its items after it
        public boolean isMetBy(Money gross, Money net) {
            Money counted = basis == Basis.BEFORE_DISCOUNT ? gross : net;
            return counted.currency().equals(amount.currency()) && !counted.isLessThan(amount);
        }
    }

    /// What a refund inside the hold does to the reward.
    public enum RefundRule {
        /// Any refund ends it.
        VOIDS,
        /// It is reckoned on what is left.
        RECKONS
    }

    /// At most this many rewards in this many days.
    public record Cap(int rewards, int days) {
        /// What a program gets unless it says otherwise: a dozen a month.
        public static final Cap USUAL = new Cap(12, 30);
    }

    public Terms {
        offers = Map.copyOf(offers);
        if (offers.isEmpty() || holdDays < 0 || attributionWindowDays < 1 || lookBackDays < 1) {
            throw new IllegalArgumentException("terms need an offer and sensible days");
        }
    }

    public Offer offer(String arm) {
        Offer offer = offers.get(arm);
        if (offer == null) {
            throw new IllegalArgumentException("these terms have no arm " + arm);
        }
        return offer;
    }

    /// The same rules with other offers.
    public Terms withOffers(Map<String, Offer> others) {
        return new Terms(
                others,
                minimum,
                newCustomersOnly,
                lookBackDays,
                attributionWindowDays,
                holdDays,
                refundInHold,
                cap,
                budget,
                rounding);
    }

    public Instant holdEnd(Instant placedAt) {
        return placedAt.plus(Duration.ofDays(holdDays));
    }

    public Instant windowStart(Instant placedAt) {
        return placedAt.minus(Duration.ofDays(attributionWindowDays));
    }

    public Instant lookBackStart(Instant placedAt) {
        return placedAt.minus(Duration.ofDays(lookBackDays));
    }
}
