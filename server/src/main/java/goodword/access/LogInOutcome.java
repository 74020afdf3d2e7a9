package goodword.access;

import java.time.Instant;

/// What came of a name and a password.
public sealed interface LogInOutcome {
    /// The password is right, and it is all that this account asks for.
    record In(StaffMember member) implements LogInOutcome {}

    /// The password is right, and a second factor is on file.
    record FactorNeeded(StaffMember member) implements LogInOutcome {}

    /// Wrong password, unknown or disabled account: the same for all.
    record Refused() implements LogInOutcome {}

    /// Nothing was looked at.
    record TooMany(Instant retryAt) implements LogInOutcome {}
}
