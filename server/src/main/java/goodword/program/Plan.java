package goodword.program;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A program together with the terms that its next publication puts in force.
///
/// @param next absent for a draft that has no terms yet
/// @param edition counts every change of the program
public record Plan(Program program, @Nullable Terms next, int edition, Instant createdAt) {
    /// What came of a wish to change a program.
    public sealed interface Outcome {
        /// It stands like this now; a wish that was fulfilled before changes nothing.
        record Done(Plan plan) implements Outcome {}

        /// Nothing changed.
        record Refused(Reason reason) implements Outcome {}
    }

    /// Why a program stays as it is.
    public enum Reason {
        /// An archived program is over for good.
        ARCHIVED,
        /// A shop has one live program at a time.
        ANOTHER_IS_LIVE,
        /// Only a live program can be paused.
        NOT_LIVE,
        /// There is nothing to put in force.
        NO_TERMS,
        /// The offers are not for the arms that this program has.
        WRONG_ARMS,
        /// An experiment of this name is there already.
        NAME_TAKEN
    }
}
