package goodword.client;

import java.time.Instant;

/// A friend took up an advocate's offer.
///
/// @param coupon the friend's own single-use code
/// @param state `claimed`, `used`, `expired` or `withdrawn`
public record Claim(
        String id,
        String coupon,
        String state,
        String advocateId,
        String friendId,
        String programId,
        Instant claimedAt,
        Instant expiresAt) {}
