package goodword.sharing;

import goodword.person.PersonId;
import goodword.program.ProgramId;
import java.time.Instant;
import java.util.UUID;

/// A friend took up an advocate's offer and has a single-use coupon in hand.
///
/// @param couponCode the friend's own code; typed at checkout it brings the credit
/// @param termsVersion pins, with the arm, what was promised
public record Claim(
        UUID id,
        PersonId advocate,
        PersonId friend,
        String couponCode,
        ProgramId program,
        int termsVersion,
        String arm,
        Instant claimedAt,
        Instant expiresAt) {}
