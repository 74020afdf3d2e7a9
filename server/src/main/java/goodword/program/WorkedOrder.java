package goodword.program;

import goodword.platform.money.Money;

/// An order reckoned through under the terms of an offer, by the very code that pays.
///
/// @param items before discount
/// @param refunded how much of it came back inside the hold
/// @param pays what the friend paid at first, without tax and shipping
/// @param counts whether it earns anything
/// @param friend what the friend gets, at the checkout or later
/// @param advocate what the advocate gets
public record WorkedOrder(
        Money items, Money refunded, Money pays, boolean counts, Money friend, Money advocate) {
    public static WorkedOrder of(Terms terms, Offer offer, Money items, Money refunded) {
        Money none = Money.zero(items.currency());
        boolean atCheckout = offer.friend().means() == Means.CHECKOUT_DISCOUNT;
        Money discount = atCheckout ? discount(terms, offer, items) : none;
        Money net = items.minus(discount);
        boolean met = isMet(terms, items, net);
        Money left = net.minus(refunded);
        boolean counts =
                met
                        && left.minor() > 0
                        && isMet(terms, items.minus(refunded), left)
                        && (refunded.isZero() || terms.refundInHold() == Terms.RefundRule.RECKONS);
        Money advocate = counts ? offer.advocate().worth(left, terms.rounding()) : none;
        Money later = counts ? offer.friend().worth(left, terms.rounding()) : none;
        return new WorkedOrder(
                items,
                refunded,
                met ? net : items,
                counts,
                atCheckout ? met ? discount : none : later,
                advocate);
    }

    /// What both sides get together.
    public Money given() {
        return friend.plus(advocate);
    }

    private static Money discount(Terms terms, Offer offer, Money items) {
        return offer.friend().worth(items, terms.rounding()).min(items);
    }

    private static boolean isMet(Terms terms, Money gross, Money net) {
        Terms.Minimum minimum = terms.minimum();
        return minimum == null || minimum.isMetBy(gross, net);
    }
}
