package goodword.storefront;

import goodword.platform.money.Money;
import goodword.program.Benefit;
import goodword.program.Offer;
import goodword.program.Terms;
import goodword.shop.Notation;
import java.util.Objects;

/// An offer in words. Each of the two is always told that the other gets something, too.
///
/// @param terms under which it is made
/// @param arm whose offer it is
record SpokenOffer(Notation notation, Terms terms, String arm) {
    /// To the advocate: `your friend gets …`.
    String friendOfYours() {
        return friend("their", "they");
    }

    /// To the friend: `you get …`.
    String you() {
        return friend("your", "you");
    }

    /// To the advocate: `you get …`.
    String advocateYou() {
        return advocate("they");
    }

    /// To the friend, of the advocate: `… gets`.
    String advocateOfYou() {
        return advocate("you");
    }

    private Offer offer() {
        return terms.offer(arm);
    }

    private String friend(String whose, String who) {
        Benefit benefit = offer().friend();
        String order = whose + (terms.newCustomersOnly() ? " first order" : " order");
        return switch (benefit.means()) {
            case CHECKOUT_DISCOUNT -> worth(benefit) + " off " + order + most(benefit);
            case COUPON -> voucher(benefit, who) + most(benefit) + " after " + order;
            case STORE_CREDIT -> credit(benefit, who) + most(benefit) + " after " + order;
            case DONATION -> donation(benefit, who) + " after " + order;
            case PERK -> benefit.what() + " after " + order;
        };
    }

    private String advocate(String payer) {
        Benefit benefit = offer().advocate();
        return switch (benefit.means()) {
            case STORE_CREDIT -> credit(benefit, payer) + most(benefit);
            case COUPON, CHECKOUT_DISCOUNT -> voucher(benefit, payer) + most(benefit);
            case DONATION -> donation(benefit, payer);
            case PERK -> Objects.toString(benefit.what(), "");
        };
    }

    private String donation(Benefit benefit, String payer) {
        String part =
                worth(benefit) + (benefit.fixed() == null ? " of what " + payer + " pay" : "");
        return "a donation of " + part + most(benefit) + " to " + benefit.what();
    }

    private String voucher(Benefit benefit, String payer) {
        return benefit.fixed() != null
                ? "a " + worth(benefit) + " voucher"
                : "a voucher for " + worth(benefit) + " of what " + payer + " pay";
    }

    private String credit(Benefit benefit, String payer) {
        return benefit.fixed() != null
                ? worth(benefit) + " in store credit"
                : worth(benefit) + " of what " + payer + " pay in store credit";
    }

    private String worth(Benefit benefit) {
        Money fixed = benefit.fixed();
        return fixed != null ? notation.money(fixed) : notation.percent(benefit.basisPoints());
    }

    private String most(Benefit benefit) {
        Money max = benefit.max();
        return max == null ? "" : " (at most " + notation.money(max) + ")";
    }
}
