package goodword.storefront;

import goodword.conversion.ClaimJourney;
import goodword.conversion.Reasons;
import goodword.program.Terms;
import goodword.shop.Notation;
import java.util.ArrayList;
import java.util.List;

/// The terms of a program in plain words, for the advocate and for the friend.
///
/// @param version of the terms
record Rules(Notation notation, Terms terms, int version) {
    private static final int YEAR_DAYS = 365;
    private static final int EVER_DAYS = 10 * YEAR_DAYS;

    /// What a friend should know before they press.
    List<Rule> forFriend(String shopName, String worth) {
        List<Rule> rules = new ArrayList<>();
        rules.add(new Rule("You get", Reasons.capital(worth)));
        rules.add(new Rule("Smallest order", minimum()));
        rules.add(
                new Rule(
                        "Good for",
                        days(Math.toIntExact(ClaimJourney.VALID.toDays()))
                                + " from the moment you take it, for one order"));
        rules.add(new Rule("For whom", whom(shopName)));
        rules.add(
                new Rule(
                        "The small print",
                        "These are the terms in version "
                                + version
                                + ". Your code keeps them, whatever is changed later."));
        return rules;
    }

    /// What an advocate should know.
    List<Rule> forAdvocate(String shopName) {
        List<Rule> rules = new ArrayList<>();
        rules.add(new Rule("Who counts", whom(shopName)));
        rules.add(new Rule("Smallest order", minimum()));
        rules.add(
                new Rule(
                        "When it is yours",
                        terms.holdDays() == 0
                                ? "As soon as your friend has paid."
                                : days(terms.holdDays())
                                        + " after your friend's order: until then they may return"
                                        + " things."));
        rules.add(new Rule("If things go back", returned()));
        Terms.Cap cap = terms.cap();
        rules.add(
                new Rule(
                        "How often",
                        cap == null
                                ? "As often as you like."
                                : "Up to "
                                        + notation.number(cap.rewards())
                                        + " rewards in "
                                        + days(cap.days())
                                        + "."));
        rules.add(
                new Rule(
                        "How it is noticed",
                        "Your friend uses your link or your code, at most "
                                + days(terms.attributionWindowDays())
                                + " before they buy. Your own orders do not count."));
        return rules;
    }

    private String minimum() {
        Terms.Minimum minimum = terms.minimum();
        if (minimum == null) {
            return "None.";
        }
        String basis =
                minimum.basis() == Terms.Basis.BEFORE_DISCOUNT
                        ? ", before discounts and without shipping"
                        : ", after discounts and without shipping";
        return notation.money(minimum.amount()) + basis;
    }

    private String whom(String shopName) {
        if (!terms.newCustomersOnly()) {
            return "Everybody, new customers and old ones.";
        }
        String since =
                terms.lookBackDays() >= EVER_DAYS
                        ? " before"
                        : " in the last " + span(terms.lookBackDays());
        return "People who have not bought at " + shopName + since + ".";
    }

    private String returned() {
        return terms.refundInHold() == Terms.RefundRule.VOIDS
                ? "If anything is returned in that time, there is no reward."
                : "What is returned no longer counts; the reward shrinks with the order.";
    }

    private String span(int count) {
        int years = count / YEAR_DAYS;
        return years > 1 && count % YEAR_DAYS == 0
                ? notation.number(years) + " years"
                : days(count);
    }

    private String days(int count) {
        return notation.number(count) + (count == 1 ? " day" : " days");
    }
}
