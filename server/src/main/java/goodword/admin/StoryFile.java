package goodword.admin;

import goodword.conversion.Dossier;
import goodword.conversion.Ladder;
import goodword.conversion.WhyNot;
import java.util.List;

/// A story as its page shows it.
///
/// @param sides the advocate's and the friend's; empty without a referral
/// @param terms empty when there is no program
/// @param replies ready answers to copy; empty for who may not decide
public record StoryFile(
        Dossier dossier,
        String essence,
        Chronicle chronicle,
        List<SideFile> sides,
        List<TermFacts.Fact> terms,
        List<Answer> replies) {
    /// A ready answer.
    ///
    /// @param word names it on the page
    public record Answer(String word, String reader, String text) {}

    public WhyNot whyNot() {
        return WhyNot.of(dossier.story().attribution());
    }

    public Ladder ladder() {
        Dossier.Pinned pinned = dossier.pinned();
        return Ladder.of(
                dossier.story().attribution(),
                pinned == null ? 30 : pinned.terms().attributionWindowDays());
    }

    /// How the credit came, in a sentence.
    public String how() {
        String evidence = dossier.decided() == null ? null : dossier.decided().evidence();
        return Ladder.told(dossier.story().attribution(), evidence == null ? "" : evidence);
    }
}
