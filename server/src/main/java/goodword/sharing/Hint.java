package goodword.sharing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an order knows that may lead to an advocate.
///
/// @param recipientDigest a digest of the buyer's address, for shares that carry one
/// @param from the start of the attribution window
/// @param until when the order was placed
public record Hint(
        @Nullable String code,
        @Nullable String visitorId,
        @Nullable String recipientDigest,
        Instant from,
        Instant until) {}
