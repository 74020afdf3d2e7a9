package goodword.storefront;

import goodword.person.PersonId;
import goodword.sharing.Claim;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that a friend's page knows before it decides what to say.
///
/// @param advocate absent when the code is nobody's
/// @param by who invites; empty where no name is known
/// @param offer absent when it has ended
/// @param claim that this browser made here before
record OfferLetter(
        @Nullable PersonId advocate, String by, @Nullable Offer offer, @Nullable Claim claim) {
    /// The offer in words.
    public record Offer(String youGet, String advocateGets, List<Rule> rules) {}
}
