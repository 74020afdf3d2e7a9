package goodword.client;

import java.time.Instant;

/// A referral in a list; its order's story tells the rest.
///
/// @param credit how the credit came about: `code`, `click` or `recipient`
public record Referral(
        String id,
        String state,
        String reason,
        String advocateId,
        String friendId,
        String credit,
        int generation,
        Instant openedAt) {}
