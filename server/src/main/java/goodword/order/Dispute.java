package goodword.order;

import java.time.Instant;

/// A chargeback and how far it has come. A later standing replaces an earlier one; won and lost are
/// final.
///
/// @param standing as the shop sees it: `WON` means that the shop keeps the money
public record Dispute(String externalId, Standing standing, Instant at) {
    /// How a dispute stands, in the order in which it can only go forward.
    public enum Standing {
        OPEN,
        WON,
        LOST
    }
}
