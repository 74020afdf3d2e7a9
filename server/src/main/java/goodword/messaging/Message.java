package goodword.messaging;

import goodword.person.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One mail to one person, as it stands now.
///
/// @param cause the business fact that it tells of; there are no two messages for one
/// @param about the referral or the reward that it tells of, or the person
/// @param reason why it stands where it does, as a stable word; empty where that needs none
/// @param attempts how often it was handed over, or tried to be
public record Message(
        MessageId id,
        MessageKind kind,
        String cause,
        PersonId person,
        UUID about,
        MessageState state,
        String reason,
        int attempts,
        Instant queuedAt,
        @Nullable Instant sentAt) {

    /// One that nobody has tried to send yet.
    static Message queued(MessageId id, Errand errand, Instant now) {
        return new Message(
                id,
                errand.kind(),
                errand.cause(),
                errand.person(),
                errand.about(),
                MessageState.QUEUED,
                "",
                0,
                now,
                null);
    }
}
