package goodword.access;

import goodword.platform.tenancy.ShopId;
import java.util.Optional;

/// What came of checking a chain.
///
/// @param entries how many were read
/// @param head the end of the chain as it is kept
public record AuditFinding(
        ShopId chain, long entries, AuditHead head, Optional<AuditBreak> broken) {}
