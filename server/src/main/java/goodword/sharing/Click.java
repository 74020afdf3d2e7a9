package goodword.sharing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A link was opened.
///
/// @param key the click's own id, unique in its shop
/// @param shareKey the share it came through, if the link says
/// @param visitorId our first-party visitor id, where consent allowed one
/// @param userAgent decides whether a person or a preview bot came; not stored
public record Click(
        String key,
        String code,
        @Nullable String shareKey,
        @Nullable String visitorId,
        @Nullable String userAgent,
        Instant at) {}
