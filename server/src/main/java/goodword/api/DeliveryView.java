package goodword.api;

import goodword.webhook.Attempt;
import goodword.webhook.Delivery;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A delivery as the API shows it.
///
/// @param lastStatus absent where nobody answered
record DeliveryView(
        String id,
        String endpointId,
        String eventId,
        String type,
        String state,
        int attempts,
        Instant occurredAt,
        Instant queuedAt,
        @Nullable Instant nextTryAt,
        @Nullable Instant settledAt,
        @Nullable Integer lastStatus,
        String lastWhy) {
    static DeliveryView of(Delivery one) {
        return new DeliveryView(
                one.id().toString(),
                one.endpoint().toString(),
                one.eventId(),
                one.type(),
                one.state().word(),
                one.attempts(),
                one.occurredAt(),
                one.heardAt(),
                one.nextTryAt(),
                one.settledAt(),
                one.lastStatus(),
                one.lastWhy());
    }

    /// @param tries the newest first
    record WithTries(DeliveryView delivery, List<Attempt> tries) {}
}
