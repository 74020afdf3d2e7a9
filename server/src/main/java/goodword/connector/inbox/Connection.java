package goodword.connector.inbox;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A store that sends its messages here, as staff see it.
///
/// @param kind the word of its dialect
/// @param address of the store; absent when nobody told it
/// @param previousUntil until when the secret before the last rotation still holds
/// @param lastMessageAt to the minute
/// @param turnedAway how many messages came to its address that could not prove to be the store's
public record Connection(
        ConnectionId id,
        String kind,
        String name,
        @Nullable String address,
        State state,
        Instant createdAt,
        @Nullable Instant rotatedAt,
        @Nullable Instant previousUntil,
        @Nullable Instant lastMessageAt,
        long turnedAway,
        @Nullable Instant lastTurnedAwayAt,
        @Nullable String lastTurnedAwayWhy) {
    /// Whether messages are taken. A paused connection keeps them and works them later; a
    /// disconnected one is over and knows no secret any more.
    public enum State {
        ACTIVE,
        PAUSED,
        DISCONNECTED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
