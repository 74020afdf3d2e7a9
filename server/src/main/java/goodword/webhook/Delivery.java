package goodword.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One event on its way to one endpoint, as staff see it.
///
/// @param eventId the same at every try and at every endpoint: what receivers know a double by
/// @param attempts since it was first sent, or sent again by hand
/// @param nextTryAt absent once it is settled
/// @param lastStatus absent where nobody answered
/// @param lastWhy why the last try failed; empty when it did not
public record Delivery(
        DeliveryId id,
        EndpointId endpoint,
        String eventId,
        String type,
        DeliveryState state,
        int attempts,
        Instant occurredAt,
        Instant heardAt,
        @Nullable Instant nextTryAt,
        @Nullable Instant settledAt,
        @Nullable Integer lastStatus,
        String lastWhy) {}
