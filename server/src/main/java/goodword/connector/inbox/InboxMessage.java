package goodword.connector.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A message of a store as staff see it: never its body.
///
/// @param topic what the store calls it
/// @param attempts how often it was begun to be worked
/// @param settledAt when it was done, ignored or refused
public record InboxMessage(
        MessageId id,
        ConnectionId connection,
        String topic,
        Verdict verdict,
        int attempts,
        Instant receivedAt,
        @Nullable Instant settledAt) {
    public MessageState state() {
        return verdict.state();
    }
}
