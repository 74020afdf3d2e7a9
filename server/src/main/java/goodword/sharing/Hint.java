package goodword.sharing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an order knows that may lead to an advocate.
///
/// @param codes that it names, the strongest first
/// @param recipientDigest a digest of the buyer's address, for shares that carry one
/// @param from the start of the attribution window
/// @param until when the order was placed
public record Hint(
        List<String> codes,
        @Nullable String visitorId,
        @Nullable String recipientDigest,
        Instant from,
        Instant until) {
    public Hint {
        codes = List.copyOf(codes);
    }

    /// Whether it can lead to nobody.
    public boolean isEmpty() {
        return codes.isEmpty() && visitorId == null && recipientDigest == null;
    }
}
