package goodword.client;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A friend took up an advocate's offer.
///
/// @param coupon the friend's own single-use code
/// @param friendId absent for a friend who took the offer on its page and told nothing
/// @param state `claimed`, `used`, `expired` or `withdrawn`
public record Claim(
        String id,
        String coupon,
        String state,
        String advocateId,
        @Nullable String friendId,
        String programId,
        Instant claimedAt,
        Instant expiresAt) {}
