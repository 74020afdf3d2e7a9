package goodword.connector.calls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far a store was read for what changed in it.
///
/// @param endedAt when the last run ended; absent while none did
/// @param nextAt when the next one begins, or the one under way goes on
/// @param read how many orders the last run read
/// @param changed of how many of them something was new
/// @param refused how many of them could not be read
public record ReconciliationStanding(
        @Nullable Instant endedAt, Instant nextAt, long read, long changed, long refused) {}
