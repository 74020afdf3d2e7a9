package goodword.attribution;

import goodword.person.PersonId;
import java.time.Instant;

/// A member of staff gave the credit for an order that nobody had it for. Once for each order; the
/// first decision stays beside it.
///
/// @param by the name of who did
/// @param reason why, in their words
public record Correction(PersonId advocate, String by, String reason, Instant at) {
    /// How the credit came about, as it is stored and told.
    public static final String WORD = "staff";

    public Correction {
        if (by.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("somebody corrects, and says why");
        }
    }
}
