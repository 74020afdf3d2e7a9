package goodword.sharing;

import goodword.person.PersonId;
import goodword.program.ProgramId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One way in which an advocate may have led to an order.
///
/// @param evidence what shows it: the code, the click's or the share's key
/// @param claim set where the code was a friend's own coupon
public record Touch(Kind kind, PersonId advocate, String evidence, @Nullable PinnedClaim claim) {
    /// The strongest first: this is the order in which touches earn the credit.
    public enum Kind {
        CODE,
        CLICK,
        RECIPIENT
    }

    /// The terms that a claim was made under.
    public record PinnedClaim(UUID id, ProgramId program, int termsVersion, String arm) {}
}
