package goodword.program;

import goodword.shop.Notation;

/// An offer as the two people of a recommendation read it. Nothing here is a promise that the terms
/// do not make. Immutable.
///
/// @param friend what follows "Ada gives you": `10% off your first order`
/// @param friendHow how and when it reaches the friend, in a sentence
/// @param advocate what follows "You get": `a coupon for £10.00`
/// @param advocateHow when it reaches the advocate, in a sentence
/// @param conditions what the order must be, in a sentence
public record OfferWords(
        String friend, String friendHow, String advocate, String advocateHow, String conditions) {
    public static OfferWords of(Terms terms, String arm, Notation notation) {
        Phrases phrases = new Phrases(notation);
        Offer offer = terms.offer(arm);
        String order = terms.newCustomersOnly() ? "your first order" : "your order";
        boolean once = offer.friend().means() != Means.CHECKOUT_DISCOUNT;
        String fixed = once && offer.friend().fixed() != null ? " after " + order : "";
        return new OfferWords(
                phrases.thing(offer.friend(), order) + fixed,
                once
                        ? Phrases.verb(offer.friend()) + after(terms, phrases, order) + "."
                        : "It comes off at the checkout.",
                phrases.thing(offer.advocate(), "their order") + Phrases.when(offer.advocate()),
                Phrases.verb(offer.advocate()) + after(terms, phrases, "their order") + ".",
                conditions(terms, phrases));
    }

    private static String after(Terms terms, Phrases phrases, String order) {
        return terms.holdDays() == 0
                ? "once " + order + " is paid"
                : phrases.days(terms.holdDays()) + " after " + order + ", unless it is returned";
    }

    private static String conditions(Terms terms, Phrases phrases) {
        Terms.Minimum minimum = terms.minimum();
        String who = terms.newCustomersOnly() ? "For new customers" : "For everybody";
        return who
                + (minimum == null
                        ? ", on an order of any size."
                        : ", on an order of at least " + phrases.minimum(minimum) + ".");
    }
}
