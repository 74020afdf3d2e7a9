package goodword.program;

import goodword.platform.money.Money;
import goodword.shop.Notation;
import java.math.RoundingMode;
import java.util.Objects;

/// The small parts that sentences about programs are made of, in the shop's way of writing.
record Phrases(Notation notation) {
    String money(Money money) {
        return notation.money(money);
    }

    String days(int days) {
        return days == 1 ? "1 day" : notation.number(days) + " days";
    }

    /// `10%`, `£10.00`.
    String size(Benefit benefit) {
        Money fixed = benefit.fixed();
        return fixed == null ? notation.percent(benefit.basisPoints()) : money(fixed);
    }

    /// `, at most £20.00`; empty without a maximum.
    String limit(Benefit benefit) {
        Money max = benefit.max();
        return max == null ? "" : ", at most " + money(max);
    }

    /// What arrives, after `get`: `a coupon for £10.00`, `store credit worth 10% of the order`.
    String thing(Benefit benefit, String order) {
        boolean fixed = benefit.fixed() != null;
        String part = size(benefit) + (fixed ? "" : " of " + order) + limit(benefit);
        return switch (benefit.means()) {
            case COUPON -> "a coupon " + (fixed ? "for " : "worth ") + part;
            case STORE_CREDIT -> fixed ? part + " of store credit" : "store credit worth " + part;
            case CHECKOUT_DISCOUNT -> size(benefit) + " off " + order + limit(benefit);
            case DONATION -> "a donation of " + part + " to " + benefit.what();
            case PERK -> Objects.toString(benefit.what(), "");
        };
    }

    /// When the advocate gets it, after what it is. A perk that somebody has is not had twice.
    static String when(Benefit advocate) {
        return advocate.means() == Means.PERK ? " once a friend buys" : " for each friend who buys";
    }

    /// What becomes of it, before the time of it.
    static String verb(Benefit benefit) {
        return benefit.means() == Means.DONATION ? "It is given " : "It is yours ";
    }

    String minimum(Terms.Minimum minimum) {
        return money(minimum.amount())
                + (minimum.basis() == Terms.Basis.BEFORE_DISCOUNT
                        ? ", before discounts"
                        : ", after discounts");
    }

    String cap(Terms.Cap cap) {
        return (cap.rewards() == 1 ? "1 reward" : notation.number(cap.rewards()) + " rewards")
                + " in "
                + days(cap.days());
    }

    /// How a percent that does not come out even is rounded.
    static String rounding(RoundingMode mode) {
        return switch (mode) {
            case HALF_UP -> "to the nearest, a half up";
            case HALF_EVEN -> "to the nearest, a half to the even one";
            case FLOOR, DOWN -> "down";
            case CEILING, UP -> "up";
            case HALF_DOWN -> "to the nearest, a half down";
            case UNNECESSARY -> "not at all";
        };
    }

    /// Before a sentence about one of several offers; empty where there is one.
    static String about(Terms terms, String arm) {
        return terms.offers().size() == 1 ? "" : "Offer " + arm + ": ";
    }
}
