package goodword.admin;

import goodword.access.Permission;
import goodword.platform.money.Money;
import goodword.program.Benefit;
import goodword.program.Means;
import goodword.program.Terms;
import goodword.shop.Notation;
import org.jspecify.annotations.Nullable;

/// What something is worth and by which means it comes, in words.
public final class ValueWords {
    private static final int LETTERS_SHOWN = 4;

    private ValueWords() {}

    public static String means(Means means) {
        return switch (means) {
            case COUPON -> "Coupon";
            case STORE_CREDIT -> "Store credit";
            case CHECKOUT_DISCOUNT -> "Discount at checkout";
            case DONATION -> "Donation";
            case PERK -> "Perk";
        };
    }

    /// `10% off, at most £20.00`, or `£5.00 off`.
    static String off(Benefit benefit, Notation notation) {
        Money fixed = benefit.fixed();
        Money max = benefit.max();
        String off =
                fixed == null ? notation.percent(benefit.basisPoints()) : notation.money(fixed);
        return off + " off" + (max == null ? "" : ", at most " + notation.money(max));
    }

    /// `for orders from £25.00`; empty where any order will do.
    static String minimum(Terms.@Nullable Minimum minimum, Notation notation) {
        if (minimum == null) {
            return "";
        }
        String basis =
                minimum.basis() == Terms.Basis.BEFORE_DISCOUNT
                        ? " before the discount"
                        : " after the discount";
        return "for orders from " + notation.money(minimum.amount()) + basis;
    }

    /// A coupon's code, which is as good as money: whole only for those who may decide about
    /// rewards.
    static String code(@Nullable String code, Desk desk) {
        if (code == null) {
            return "";
        }
        boolean whole = desk.may(Permission.REWARDS_WRITE) || code.length() <= LETTERS_SHOWN;
        return whole ? code : code.substring(0, LETTERS_SHOWN) + "…";
    }
}
