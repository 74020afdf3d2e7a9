package goodword.access;

import java.time.Instant;

/// What came of a code.
public sealed interface CodeOutcome {
    /// It was right, and is used up.
    record Right() implements CodeOutcome {}

    /// It was wrong, or used before.
    record Wrong() implements CodeOutcome {}

    /// Nothing was looked at.
    record TooMany(Instant retryAt) implements CodeOutcome {}
}
