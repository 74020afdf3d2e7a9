package goodword.sharing;

import goodword.person.PersonId;
import goodword.program.ProgramId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A friend took up an advocate's offer and has a single-use coupon in hand.
///
/// @param friend absent for who pressed "use my offer" on our page and told us nothing
/// @param couponCode the friend's own code; typed at checkout it brings the credit
/// @param termsVersion pins, with the arm, what was promised
public record Claim(
        UUID id,
        PersonId advocate,
        @Nullable PersonId friend,
        String couponCode,
        ProgramId program,
        int termsVersion,
        String arm,
        State state,
        Instant claimedAt,
        Instant expiresAt) {
    /// Where a claim stands.
    public enum State {
        CLAIMED,
        USED,
        EXPIRED,
        WITHDRAWN
    }

    /// The same claim, of a friend who is known.
    public Claim by(PersonId known) {
        return new Claim(
                id,
                advocate,
                known,
                couponCode,
                program,
                termsVersion,
                arm,
                state,
                claimedAt,
                expiresAt);
    }

    /// Where it stands at an instant: one that was not used in time has run out.
    public State stateAt(Instant now) {
        return state == State.CLAIMED && !expiresAt.isAfter(now) ? State.EXPIRED : state;
    }
}
