package goodword.conversion;

import goodword.attribution.Attribution;
import goodword.order.Change;
import goodword.order.OrderId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What taking a snapshot came to.
///
/// @param changes what was new; empty for a repetition
/// @param attribution decided just now; absent when it was decided before or cannot be yet
/// @param story all there is to say, where it began just now; absent for an order that was known
public record OrderOutcome(
        String externalId,
        OrderId order,
        Set<Change> changes,
        @Nullable Attribution attribution,
        @Nullable Story story) {}
