package goodword.admin;

import goodword.program.OfferWords;
import goodword.program.Program;
import goodword.program.Terms;
import goodword.shop.Notation;
import java.util.List;
import java.util.Locale;

/// A program in the list.
///
/// @param since when its terms were put in force, or when it was made, as people read it
/// @param offers what both sides get, one line for each offer; empty for a draft without terms
/// @param waits whether changes are kept that nobody has published
public record ProgramCard(
        String id,
        String name,
        Program.State state,
        String since,
        List<Line> offers,
        boolean waits) {
    /// One offer.
    ///
    /// @param arm empty where there is one offer
    public record Line(String arm, String friend, String advocate, String conditions) {}

    static List<Line> lines(Terms terms, Notation notation) {
        boolean one = terms.offers().size() == 1;
        return terms.offers().keySet().stream()
                .sorted()
                .map(
                        arm -> {
                            OfferWords words = OfferWords.of(terms, arm, notation);
                            return new Line(
                                    one ? "" : arm,
                                    words.friend(),
                                    words.advocate(),
                                    words.conditions());
                        })
                .toList();
    }

    /// The colour of a state's tag.
    public static String tone(Program.State state) {
        return switch (state) {
            case LIVE -> "good";
            case PAUSED -> "wait";
            case DRAFT -> "told";
            case ARCHIVED -> "";
        };
    }

    /// The state as people read it.
    public static String word(Program.State state) {
        String name = state.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    /// What the state means for those who recommend.
    public static String meaning(Program.State state) {
        return switch (state) {
            case DRAFT -> "Nobody sees it yet. It promises nothing until you publish it.";
            case LIVE -> "New orders earn rewards under it.";
            case PAUSED -> "Nobody new gets in. What was promised stays promised.";
            case ARCHIVED -> "It is over for good. What was promised stays promised.";
        };
    }
}
