package goodword.api;

import goodword.person.PersonId;
import goodword.sharing.Claim;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A claim as the API shows it.
///
/// @param friendId absent for who claimed on our page and told us nothing
record ClaimView(
        String id,
        String coupon,
        String state,
        String advocateId,
        @Nullable String friendId,
        String programId,
        Instant claimedAt,
        Instant expiresAt) {
    static ClaimView of(Claim claim, Instant now) {
        PersonId friend = claim.friend();
        return new ClaimView(
                claim.id().toString(),
                claim.couponCode(),
                claim.stateAt(now).name().toLowerCase(Locale.ROOT),
                claim.advocate().toString(),
                friend == null ? null : friend.toString(),
                claim.program().toString(),
                claim.claimedAt(),
                claim.expiresAt());
    }
}
