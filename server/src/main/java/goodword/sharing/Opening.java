package goodword.sharing;

import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A link that was opened just now, as the redirect saw it: no internet address, no browser's name,
/// and of a visitor's id only its keyed digest.
///
/// @param codeKey as [Code#keyOf] makes it
/// @param human false for a preview bot, a prefetch or a `HEAD`
public record Opening(
        ShopId shop, String codeKey, byte @Nullable [] visitorKey, boolean human, Instant at) {}
