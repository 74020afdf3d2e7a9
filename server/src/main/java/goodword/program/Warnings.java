package goodword.program;

import goodword.platform.money.Money;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// What could go wrong with terms, as a careful colleague would say it.
final class Warnings {
    private static final int DEAR_BASIS_POINTS = 4_000;
    private static final int YEAR_DAYS = 365;

    private Warnings() {}

    static List<String> of(Terms terms, Phrases phrases) {
        List<String> warnings = new ArrayList<>();
        for (String arm : terms.offers().keySet().stream().sorted().toList()) {
            String about = Phrases.about(terms, arm);
            offer(terms, terms.offer(arm), phrases).forEach(one -> warnings.add(about + one));
        }
        if (terms.holdDays() == 0) {
            warnings.add(
                    "There is no hold: a reward can be spent before the friend's order comes back."
                            + " Most shops wait for their return period.");
        }
        if (terms.cap() == null) {
            warnings.add(
                    "There is no cap: somebody who makes recommending a business of their own can"
                            + " earn without end.");
        }
        if (terms.budget() == null) {
            warnings.add("There is no budget: nothing stops the program when it costs too much.");
        }
        if (!terms.newCustomersOnly()) {
            warnings.add(
                    "Customers whom you have already count as well: you may pay for orders that"
                            + " would have come anyway.");
        } else if (terms.lookBackDays() < YEAR_DAYS) {
            warnings.add(
                    "The look-back is short: whoever last ordered more than %s ago counts as new."
                            .formatted(phrases.days(terms.lookBackDays())));
        }
        return warnings;
    }

    private static List<String> offer(Terms terms, Offer offer, Phrases phrases) {
        List<String> warnings = new ArrayList<>();
        Terms.Minimum minimum = terms.minimum();
        boolean fixed = offer.friend().fixed() != null || offer.advocate().fixed() != null;
        if (minimum == null && fixed) {
            warnings.add(
                    "There is no minimum order: the smallest order earns the whole fixed amount.");
        }
        if (minimum != null) {
            Money none = Money.zero(minimum.amount().currency());
            WorkedOrder least = WorkedOrder.of(terms, offer, least(terms, offer, minimum), none);
            if (dear(least)) {
                warnings.add(
                        "On the smallest order that counts, %s, you give away %s."
                                .formatted(
                                        phrases.money(least.items()),
                                        phrases.money(least.given())));
            }
        }
        if (endless(offer.friend()) || endless(offer.advocate())) {
            warnings.add("A percentage has no maximum: a very large order earns a very large one.");
        }
        return warnings;
    }

    /// The least items that come to the minimum: where it is held against what is left after the
    /// discount, a little more than the minimum itself.
    private static Money least(Terms terms, Offer offer, Terms.Minimum minimum) {
        Money amount = minimum.amount();
        Money none = Money.zero(amount.currency());
        long low = amount.minor();
        long high = Math.multiplyExact(low, 1_000L);
        while (low < high) {
            long middle = low + (high - low) / 2;
            Money items = new Money(middle, amount.currency());
            if (WorkedOrder.of(terms, offer, items, none).counts()) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return new Money(low, amount.currency());
    }

    private static boolean dear(WorkedOrder least) {
        Money bound = least.items().share(DEAR_BASIS_POINTS, RoundingMode.HALF_EVEN);
        return bound.isLessThan(least.given());
    }

    private static boolean endless(Benefit benefit) {
        return benefit.fixed() == null && benefit.max() == null;
    }
}
