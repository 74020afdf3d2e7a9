package goodword.demoshop;

import goodword.client.Coupon;
import goodword.client.Terms;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What a code takes off an order, as the API tells it.
///
/// @param percent of the items; or else
/// @param fixed an amount
/// @param max with a percent: no more than this
/// @param minimum what the items must come to
record Saving(
        @Nullable BigDecimal percent,
        @Nullable Price fixed,
        @Nullable Price max,
        @Nullable Price minimum) {

    static Saving of(Terms.Benefit benefit, Terms.@Nullable Minimum minimum) {
        return new Saving(
                benefit.percent() == null ? null : new BigDecimal(benefit.percent()),
                price(benefit.fixed()),
                price(benefit.max()),
                minimum == null ? null : price(minimum.amount()));
    }

    static Saving of(Coupon coupon) {
        Terms.Benefit benefit = coupon.benefit();
        return benefit == null
                ? new Saving(null, price(coupon.amount()), null, null)
                : of(benefit, coupon.minimum());
    }

    /// What comes off items of this price; nothing below the minimum.
    Price off(Price items) {
        if (minimum != null && !items.covers(minimum)) {
            return Price.ZERO;
        }
        Price off = percent == null ? fixed == null ? Price.ZERO : fixed : items.percent(percent);
        return (max == null ? off : off.min(max)).min(items);
    }

    /// How much more the items must come to.
    Price missing(Price items) {
        return minimum == null ? Price.ZERO : minimum.less(items);
    }

    /// Such as `10% off`.
    String words() {
        if (percent == null) {
            return fixed == null ? "a discount" : plain(fixed) + " off";
        }
        String part = percent.stripTrailingZeros().toPlainString() + "% off";
        return max == null ? part : part + ", at most " + plain(max);
    }

    /// Such as ` from £50`; empty where there is no minimum.
    String from() {
        return minimum == null || minimum.isZero() ? "" : " from " + plain(minimum);
    }

    private static String plain(Price price) {
        String shown = price.shown();
        return shown.endsWith(".00") ? shown.substring(0, shown.length() - 3) : shown;
    }

    private static @Nullable Price price(@Nullable String decimal) {
        return decimal == null ? null : Price.of(decimal);
    }
}
