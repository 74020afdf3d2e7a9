package goodword.program;

import goodword.platform.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/// Orders reckoned through, in sentences. The advocate is called Ada.
final class WorkedExamples {
    private static final long USUAL_MAJOR = 80;
    private static final long USUAL_WITHOUT_DECIMALS = 8_000;
    private static final int LARGE = 10;

    private WorkedExamples() {}

    static List<String> of(Terms terms, Currency currency, Phrases phrases) {
        List<String> examples = new ArrayList<>();
        for (String arm : terms.offers().keySet().stream().sorted().toList()) {
            String about = Phrases.about(terms, arm);
            sentences(terms, terms.offer(arm), usual(terms, currency), phrases)
                    .forEach(example -> examples.add(about + example));
        }
        return examples;
    }

    /// An order as most shops have them, well above the minimum.
    static Money usual(Terms terms, Currency currency) {
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        long major = digits == 0 ? USUAL_WITHOUT_DECIMALS : USUAL_MAJOR;
        Money usual = Money.ofMajor(BigDecimal.valueOf(major), currency);
        Terms.Minimum minimum = terms.minimum();
        return minimum == null
                ? usual
                : usual.max(new Money(Math.multiplyExact(minimum.amount().minor(), 2L), currency));
    }

    private static List<String> sentences(Terms terms, Offer offer, Money usual, Phrases phrases) {
        Money none = Money.zero(usual.currency());
        List<String> examples = new ArrayList<>();
        WorkedOrder plain = WorkedOrder.of(terms, offer, usual, none);
        examples.add(gained(plain, offer, phrases));
        if (bites(offer)) {
            Money large = new Money(Math.multiplyExact(usual.minor(), LARGE), usual.currency());
            examples.add(gained(WorkedOrder.of(terms, offer, large, none), offer, phrases));
        }
        Terms.Minimum minimum = terms.minimum();
        if (minimum != null && minimum.amount().minor() > 1) {
            Money below = new Money(minimum.amount().minor() - 1, usual.currency());
            examples.add("An order of %s earns no reward.".formatted(phrases.money(below)));
        }
        Money half = new Money(plain.pays().minor() / 2, usual.currency());
        examples.add(returned(WorkedOrder.of(terms, offer, usual, half), offer, phrases));
        return examples;
    }

    private static boolean bites(Offer offer) {
        return offer.friend().max() != null || offer.advocate().max() != null;
    }

    private static String gained(WorkedOrder order, Offer offer, Phrases phrases) {
        if (!order.counts()) {
            return "An order of %s earns no reward.".formatted(phrases.money(order.items()));
        }
        return "On an order of %s the friend pays %s%s and %s."
                .formatted(
                        phrases.money(order.items()),
                        phrases.money(order.pays()),
                        later(order, offer, phrases),
                        adas(order, offer, phrases));
    }

    private static String returned(WorkedOrder order, Offer offer, Phrases phrases) {
        String half = phrases.money(order.refunded());
        return order.counts()
                ? "If %s of an order of %s is given back in time%s %s."
                        .formatted(
                                half,
                                phrases.money(order.items()),
                                offer.friend().means() == Means.CHECKOUT_DISCOUNT
                                        ? ","
                                        : later(order, offer, phrases) + " and",
                                adas(order, offer, phrases))
                : "If %s of an order of %s is given back in time, there is no reward."
                        .formatted(half, phrases.money(order.items()));
    }

    private static String adas(WorkedOrder order, Offer offer, Phrases phrases) {
        Benefit benefit = offer.advocate();
        return switch (benefit.means()) {
            case DONATION ->
                    "%s goes to %s in Ada's name"
                            .formatted(phrases.money(order.advocate()), benefit.what());
            case PERK -> "Ada gets " + benefit.what();
            case COUPON, STORE_CREDIT, CHECKOUT_DISCOUNT ->
                    "Ada gets " + phrases.money(order.advocate());
        };
    }

    private static String later(WorkedOrder order, Offer offer, Phrases phrases) {
        Benefit benefit = offer.friend();
        return switch (benefit.means()) {
            case CHECKOUT_DISCOUNT -> "";
            case COUPON -> ", gets a coupon for %s".formatted(phrases.money(order.friend()));
            case STORE_CREDIT ->
                    ", gets %s of store credit".formatted(phrases.money(order.friend()));
            case DONATION ->
                    ", %s goes to %s in their name"
                            .formatted(phrases.money(order.friend()), benefit.what());
            case PERK -> ", gets " + benefit.what();
        };
    }
}
