package goodword.api;

import goodword.sharing.Claim;
import java.time.Instant;
import java.util.Locale;

/// A claim as the API shows it.
record ClaimView(
        String id,
        String coupon,
        String state,
        String advocateId,
        String friendId,
        String programId,
        Instant claimedAt,
        Instant expiresAt) {
    static ClaimView of(Claim claim, Instant now) {
        return new ClaimView(
                claim.id().toString(),
                claim.couponCode(),
                claim.stateAt(now).name().toLowerCase(Locale.ROOT),
                claim.advocate().toString(),
                claim.friend().toString(),
                claim.program().toString(),
                claim.claimedAt(),
                claim.expiresAt());
    }
}
