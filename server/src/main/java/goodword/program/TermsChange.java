package goodword.program;

import goodword.shop.Notation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One thing that differs between two versions of terms, in words.
///
/// @param what is meant: `Hold`
/// @param before `14 days`; empty for what was not there
/// @param after `30 days`; empty for what is gone
public record TermsChange(String what, String before, String after) {
    private static final String ORDER = "the order";

    /// All that differs, in the order in which terms are read.
    public static List<TermsChange> between(Terms before, Terms after, Notation notation) {
        Map<String, String> was = facts(before, notation);
        Map<String, String> is = facts(after, notation);
        LinkedHashMap<String, String> all = new LinkedHashMap<>(was);
        is.forEach(all::putIfAbsent);
        List<TermsChange> changes = new ArrayList<>();
        for (String what : all.keySet()) {
            String old = was.getOrDefault(what, "");
            String now = is.getOrDefault(what, "");
            if (!old.equals(now)) {
                changes.add(new TermsChange(what, old, now));
            }
        }
        return changes;
    }

    /// Everything that terms say, each in a few words under its name.
    public static Map<String, String> facts(Terms terms, Notation notation) {
        Phrases phrases = new Phrases(notation);
        Map<String, String> facts = new LinkedHashMap<>();
        boolean one = terms.offers().size() == 1;
        terms.offers().keySet().stream()
                .sorted()
                .forEach(
                        arm -> {
                            Offer offer = terms.offer(arm);
                            String of = one ? "" : ", offer " + arm;
                            facts.put("The friend gets" + of, phrases.thing(offer.friend(), ORDER));
                            facts.put(
                                    "The advocate gets" + of,
                                    phrases.thing(offer.advocate(), ORDER));
                        });
        Terms.Minimum minimum = terms.minimum();
        facts.put("Minimum order", minimum == null ? "none" : phrases.minimum(minimum));
        facts.put("Who counts", terms.newCustomersOnly() ? "new customers only" : "everybody");
        facts.put("Look-back", phrases.days(terms.lookBackDays()));
        facts.put("A click or a share counts for", phrases.days(terms.attributionWindowDays()));
        facts.put("Hold", terms.holdDays() == 0 ? "none" : phrases.days(terms.holdDays()));
        facts.put(
                "A refund inside the hold",
                terms.refundInHold() == Terms.RefundRule.VOIDS
                        ? "ends the reward"
                        : "lowers it to what is left");
        Terms.Cap cap = terms.cap();
        facts.put("Cap for each advocate", cap == null ? "none" : phrases.cap(cap));
        facts.put("Budget", terms.budget() == null ? "none" : phrases.money(terms.budget()));
        facts.put("Percents are rounded", Phrases.rounding(terms.rounding()));
        return facts;
    }
}
