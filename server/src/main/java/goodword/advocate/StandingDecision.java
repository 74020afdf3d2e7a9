package goodword.advocate;

import java.time.Instant;

/// A person barred an advocate, or let them back in.
///
/// @param by who decided, as people call them
/// @param reason never empty
public record StandingDecision(Standing standing, String by, String reason, Instant at) {
    public StandingDecision {
        if (by.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("a decision has somebody who made it and a reason");
        }
    }
}
