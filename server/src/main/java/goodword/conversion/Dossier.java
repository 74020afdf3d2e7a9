package goodword.conversion;

import goodword.attribution.Correction;
import goodword.attribution.Decided;
import goodword.ledger.PostingOnFile;
import goodword.order.OrderName;
import goodword.person.PersonId;
import goodword.person.Profile;
import goodword.program.Program;
import goodword.program.Terms;
import goodword.reward.Reward;
import goodword.reward.RewardId;
import goodword.trust.Outcome;
import goodword.trust.Ruling;
import goodword.trust.Side;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A story with everything that staff need beside it to explain it and to decide.
///
/// @param people the buyer, and the advocate if there is one
/// @param pinned the terms that hold; without a referral those of the live program, if there is one
/// @param standing what holds for each side now; empty without a referral
/// @param rulings what people decided, the oldest first
/// @param decided the first decision on the credit
/// @param correction a credit by hand
public record Dossier(
        Story story,
        OrderName name,
        Map<PersonId, Profile> people,
        @Nullable Pinned pinned,
        Map<Side, Outcome> standing,
        List<Ruling> rulings,
        @Nullable Decided decided,
        @Nullable Correction correction,
        Map<RewardId, List<PostingOnFile>> postings) {

    /// Which terms, of which program.
    public record Pinned(Program program, int version, String arm, Terms terms) {}

    public Profile buyer() {
        return person(story.order().person());
    }

    /// Who has the credit.
    public Optional<Profile> advocate() {
        return Optional.ofNullable(story.referral()).map(one -> person(one.advocate()));
    }

    public Outcome standing(Side side) {
        return standing.getOrDefault(side, Outcome.CLEARED);
    }

    /// The newest reward of a side: an older one was replaced by it.
    public Optional<Reward> reward(Side side) {
        return story.rewards().stream()
                .filter(one -> one.cause().side() == side)
                .reduce((older, newer) -> newer);
    }

    /// Whether nobody has the credit and staff may still give it.
    public boolean canBeCredited() {
        return story.referral() == null && !story.order().test() && decided != null;
    }

    private Profile person(PersonId id) {
        Profile known = people.get(id);
        if (known == null) {
            throw new IllegalStateException("a story is about people whom the shop has");
        }
        return known;
    }
}
