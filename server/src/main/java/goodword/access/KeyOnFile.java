package goodword.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is known of a key; the key itself is not.
///
/// @param hint its first letters, to tell it by
/// @param lastUsedAt to the minute
public record KeyOnFile(
        UUID id,
        String label,
        String hint,
        Set<Scope> scopes,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt) {}
