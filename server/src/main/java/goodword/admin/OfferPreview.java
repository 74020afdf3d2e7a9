package goodword.admin;

import goodword.program.OfferWords;
import goodword.program.RulesInWords;
import goodword.program.Terms;
import goodword.shop.Shop;
import java.util.ArrayList;
import java.util.List;

/// What the editor shows beside the form: how both sides will read the offer, and the rules in
/// words. Texts only.
///
/// @param arms one card for each side of each offer
/// @param rules empty while the form has something wrong
public record OfferPreview(
        List<Arm> arms, List<String> rules, List<String> examples, List<String> warnings) {
    /// The two cards of an offer.
    public record Arm(
            String arm,
            String friend,
            String friendHow,
            String advocate,
            String advocateHow,
            String conditions) {}

    static final OfferPreview NONE = new OfferPreview(List.of(), List.of(), List.of(), List.of());

    static OfferPreview of(Terms terms, Shop shop) {
        RulesInWords words = RulesInWords.of(terms, shop);
        List<Arm> arms = new ArrayList<>();
        for (String arm : terms.offers().keySet().stream().sorted().toList()) {
            OfferWords offer = OfferWords.of(terms, arm, shop.notation());
            arms.add(
                    new Arm(
                            arm,
                            "Ada gives you " + offer.friend(),
                            offer.friendHow(),
                            "You get " + offer.advocate(),
                            offer.advocateHow(),
                            offer.conditions()));
        }
        return new OfferPreview(arms, words.rules(), words.examples(), words.warnings());
    }
}
