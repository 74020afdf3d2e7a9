package goodword.admin;

import goodword.program.Benefit;
import goodword.program.Offer;
import goodword.program.Terms;
import goodword.shop.Notation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The terms of a referral at a glance, each with its name. Pure.
public record TermFacts(List<Fact> facts) {
    /// One rule.
    public record Fact(String name, String rule) {}

    static TermFacts of(Terms terms, String arm, Notation notation) {
        List<Fact> facts = new ArrayList<>();
        Offer offer = terms.offer(terms.offers().containsKey(arm) ? arm : first(terms));
        facts.add(new Fact("Advocate gets", benefit(offer.advocate(), notation)));
        facts.add(new Fact("Friend gets", benefit(offer.friend(), notation)));
        String minimum = ValueWords.minimum(terms.minimum(), notation);
        facts.add(new Fact("Order", minimum.isEmpty() ? "of any size" : minimum.substring(4)));
        facts.add(
                new Fact(
                        "Friend",
                        terms.newCustomersOnly()
                                ? "a new customer: no order in %s days before"
                                        .formatted(notation.number(terms.lookBackDays()))
                                : "a new customer or not"));
        facts.add(new Fact("Link counts for", days(terms.attributionWindowDays(), notation)));
        facts.add(new Fact("Return window", days(terms.holdDays(), notation)));
        facts.add(
                new Fact(
                        "Refund in it",
                        terms.refundInHold() == Terms.RefundRule.VOIDS
                                ? "ends the reward"
                                : "lowers the reward to what is left"));
        Terms.Cap cap = terms.cap();
        facts.add(
                new Fact(
                        "Most rewards",
                        cap == null
                                ? "no limit"
                                : "%s in %s"
                                        .formatted(
                                                notation.number(cap.rewards()),
                                                days(cap.days(), notation))));
        if (terms.budget() != null) {
            facts.add(new Fact("Budget", notation.money(terms.budget())));
        }
        return new TermFacts(List.copyOf(facts));
    }

    private static String first(Terms terms) {
        return terms.offers().keySet().stream().sorted().findFirst().orElseThrow();
    }

    private static String days(int days, Notation notation) {
        return days == 1 ? "1 day" : notation.number(days) + " days";
    }

    private static String benefit(Benefit benefit, Notation notation) {
        String worth =
                benefit.fixed() == null
                        ? notation.percent(benefit.basisPoints()) + " of the order"
                        : notation.money(benefit.fixed());
        String most = benefit.max() == null ? "" : ", at most " + notation.money(benefit.max());
        return switch (benefit.means()) {
            case COUPON -> worth + most + ", as a coupon";
            case STORE_CREDIT -> worth + most + ", as store credit";
            case CHECKOUT_DISCOUNT -> worth + most + ", off at checkout";
            case DONATION -> worth + most + ", to " + benefit.what();
            case PERK -> Objects.toString(benefit.what(), "");
        };
    }
}
