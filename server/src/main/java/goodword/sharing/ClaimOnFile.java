package goodword.sharing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A claim with what became of its coupon.
///
/// @param usedByOrder the order on which it was used
public record ClaimOnFile(Claim claim, @Nullable UUID usedByOrder) {}
