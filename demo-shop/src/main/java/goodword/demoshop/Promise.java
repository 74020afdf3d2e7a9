package goodword.demoshop;

import goodword.client.Program;
import goodword.client.Terms;
import java.util.Optional;

/// What the program in force promises both sides.
///
/// @param advocate in words, such as `£10`
record Promise(Saving friend, String advocate) {
    static Optional<Promise> of(Program program) {
        Terms terms = program.inForce();
        if (!program.state().equals("live") || terms == null || terms.offers().isEmpty()) {
            return Optional.empty();
        }
        Terms.Offer offer = terms.offers().getFirst();
        return Optional.of(
                new Promise(
                        Saving.of(offer.friend(), terms.minimum()),
                        thanks(Saving.of(offer.advocate(), null), offer.advocate().means())));
    }

    private static String thanks(Saving saving, String means) {
        String words = saving.words();
        String amount = words.endsWith(" off") ? words.substring(0, words.length() - 4) : words;
        String of = saving.percent() == null ? "" : " of what they spend";
        return means.equals("store_credit")
                ? amount + of + " as store credit"
                : amount + of + " as a coupon";
    }
}
