package goodword.sharing;

import goodword.person.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An advocate passed the offer on.
///
/// @param key the share's own id, unique in its shop
/// @param channel such as `email`, `whatsapp`, `copy_link`
/// @param recipient a digest of the recipient that an import brought; sharing from one's own device
///   never makes one
public record Share(
        String key, PersonId advocate, String channel, @Nullable Recipient recipient, Instant at) {
    /// A digest and the name of the scheme that made it.
    public record Recipient(String scheme, String digest) {}
}
