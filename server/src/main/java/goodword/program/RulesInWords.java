package goodword.program;

import goodword.platform.money.Money;
import goodword.shop.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The terms of a program in plain sentences: complete and exact, so that staff and customers can
/// hold what happened against them. A pure function of terms and the shop's way of writing.
///
/// @param rules what holds, sentence by sentence
/// @param examples orders that are reckoned through, by the code that pays
/// @param warnings what could go wrong; empty for careful terms
public record RulesInWords(List<String> rules, List<String> examples, List<String> warnings) {
    public RulesInWords {
        rules = List.copyOf(rules);
        examples = List.copyOf(examples);
        warnings = List.copyOf(warnings);
    }

    public static RulesInWords of(Terms terms, Shop shop) {
        Phrases phrases = new Phrases(shop.notation());
        return new RulesInWords(
                rules(terms, phrases),
                WorkedExamples.of(terms, shop.currency(), phrases),
                Warnings.of(terms, phrases));
    }

    private static List<String> rules(Terms terms, Phrases phrases) {
        List<String> rules = new ArrayList<>();
        for (String arm : terms.offers().keySet().stream().sorted().toList()) {
            String about = Phrases.about(terms, arm);
            Offer offer = terms.offer(arm);
            rules.add(about + friend(offer.friend(), phrases));
            rules.add(
                    about
                            + advocate(offer.advocate())
                                    .formatted(phrases.thing(offer.advocate(), "the order")));
        }
        rules.add(minimum(terms, phrases));
        rules.add(customers(terms, phrases));
        rules.add(window(terms, phrases));
        rules.add(hold(terms, phrases));
        rules.addAll(refunds(terms));
        rules.addAll(limits(terms, phrases));
        if (anyPercent(terms)) {
            rules.add(
                    "A percentage that does not come out even is rounded %s."
                            .formatted(Phrases.rounding(terms.rounding())));
        }
        return rules;
    }

    private static String advocate(Benefit benefit) {
        return benefit.means() == Means.DONATION
                ? "For each friend who buys the shop makes %s in the advocate's name."
                : "The advocate gets %s" + Phrases.when(benefit) + ".";
    }

    private static String friend(Benefit benefit, Phrases phrases) {
        String thing = phrases.thing(benefit, "the order");
        return switch (benefit.means()) {
            case CHECKOUT_DISCOUNT ->
                    "The friend gets %s, taken off at the checkout.".formatted(thing);
            case COUPON, STORE_CREDIT ->
                    "The friend gets %s, for a later order; this one is paid in full."
                            .formatted(thing);
            case DONATION, PERK ->
                    "For the friend there is %s; the order is paid in full.".formatted(thing);
        };
    }

    private static String minimum(Terms terms, Phrases phrases) {
        Terms.Minimum minimum = terms.minimum();
        return minimum == null
                ? "An order of any size counts. Percentages are of the items, without tax and"
                        + " shipping."
                : "The items of the order must come to at least %s; tax and shipping do not count."
                        .formatted(phrases.minimum(minimum));
    }

    private static String customers(Terms terms, Phrases phrases) {
        String days = phrases.days(terms.lookBackDays());
        return terms.newCustomersOnly()
                ? "Only new customers count: whoever ordered in the %s before is none."
                        .formatted(days)
                : "Customers who ordered before count too if they use a code. A click alone does"
                        + " not count for whoever ordered in the %s before.".formatted(days);
    }

    private static String window(Terms terms, Phrases phrases) {
        return "A click on a link, or a share to the friend's address, counts for orders in the"
                + " %s after it. A code counts whenever it is used."
                        .formatted(phrases.days(terms.attributionWindowDays()));
    }

    private static String hold(Terms terms, Phrases phrases) {
        return terms.holdDays() == 0
                ? "The reward is approved as soon as the order is paid, unless a check holds it."
                : "The reward is approved %s after the order, once it is paid and unless a check"
                                .formatted(phrases.days(terms.holdDays()))
                        + " holds it.";
    }

    private static List<String> refunds(Terms terms) {
        List<String> refunds = new ArrayList<>();
        boolean held = terms.holdDays() > 0;
        if (held && terms.refundInHold() == Terms.RefundRule.VOIDS) {
            refunds.add(
                    "If the friend returns any part of it before then, there is no reward. "
                            + part(terms, "If part of it is returned later, "));
        } else {
            refunds.add(part(terms, "If the friend returns part of it, "));
        }
        if (terms.minimum() != null) {
            refunds.add("If less than the minimum is left, there is no reward.");
        }
        refunds.add(
                "If all of it is returned, the order is cancelled, or the payment is taken back by"
                        + " the friend's bank, there is no reward. What was spent already is set"
                        + " off against the next rewards; nobody is ever charged.");
        if (anyOffer(terms, RulesInWords::donates)) {
            refunds.add("A donation that was handed over stays given.");
        }
        if (anyOffer(terms, offer -> offer.friend().means() == Means.CHECKOUT_DISCOUNT)) {
            refunds.add(
                    "What the checkout took off stays with the friend unless the whole order is"
                            + " undone.");
        }
        return refunds;
    }

    private static String part(Terms terms, String when) {
        boolean percent = anyOffer(terms, offer -> later(offer).anyMatch(RulesInWords::isPercent));
        boolean fixed = anyOffer(terms, offer -> !later(offer).allMatch(RulesInWords::isPercent));
        if (!percent && !fixed) {
            return when + "the reward stays as it is.";
        }
        return when
                + (percent ? "a percentage is taken of what is left" : "")
                + (percent && fixed ? ", and " : "")
                + (fixed ? "a fixed amount stays as it is" : "")
                + ".";
    }

    /// The benefits of a price that come after the order.
    private static Stream<Benefit> later(Offer offer) {
        return Stream.of(offer.advocate(), offer.friend())
                .filter(benefit -> benefit.means() != Means.CHECKOUT_DISCOUNT)
                .filter(benefit -> !benefit.hasNoPrice());
    }

    private static boolean donates(Offer offer) {
        return offer.friend().means() == Means.DONATION
                || offer.advocate().means() == Means.DONATION;
    }

    private static boolean isPercent(Benefit benefit) {
        return benefit.basisPoints() > 0;
    }

    private static boolean anyOffer(Terms terms, Predicate<Offer> which) {
        return terms.offers().values().stream().anyMatch(which);
    }

    private static List<String> limits(Terms terms, Phrases phrases) {
        Terms.Cap cap = terms.cap();
        Money budget = terms.budget();
        String capped =
                cap == null
                        ? "There is no limit to how many rewards an advocate can earn."
                        : "An advocate can earn %s. Further friends still get their offer, the"
                                        .formatted(phrases.cap(cap))
                                + " advocate nothing for them.";
        String spent =
                budget == null
                        ? "There is no limit to what the program may cost."
                        : "The program gives away at most %s in all, to both sides together; after"
                                        .formatted(phrases.money(budget))
                                + " that no further reward is made.";
        return List.of(capped, spent);
    }

    private static boolean anyPercent(Terms terms) {
        return anyOffer(terms, offer -> isPercent(offer.friend()) || isPercent(offer.advocate()));
    }
}
