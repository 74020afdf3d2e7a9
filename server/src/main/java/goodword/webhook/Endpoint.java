package goodword.webhook;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A receiver of a shop's events, as staff see it.
///
/// @param reason why it was switched off: `gone` or `failing`; empty unless it was
/// @param since when it came to its state
/// @param previousUntil until when the secret before the last rotation signs as well
/// @param failingSince the first failure since its last success
public record Endpoint(
        EndpointId id,
        EndpointWish wish,
        State state,
        String reason,
        Instant since,
        Instant createdAt,
        @Nullable Instant rotatedAt,
        @Nullable Instant previousUntil,
        @Nullable Instant lastSuccessAt,
        @Nullable Instant failingSince) {
    /// Whether it is called. What happens meanwhile waits.
    public enum State {
        ACTIVE,
        PAUSED,
        /// We stopped, because it said that it is gone or took nothing for days.
        OFF;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
