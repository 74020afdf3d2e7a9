package goodword.client;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A referral program.
///
/// @param state `draft`, `live`, `paused` or `archived`
/// @param version of the terms in force; 0 while there are none
/// @param terms what the next publication puts in force
/// @param inForce what is promised now
public record Program(
        String id,
        String name,
        String state,
        int version,
        @Nullable Terms terms,
        @Nullable Terms inForce,
        Instant createdAt) {}
