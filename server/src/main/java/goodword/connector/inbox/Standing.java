package goodword.connector.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How many of a shop's messages want something; counted up to a limit.
///
/// @param waiting to be worked
/// @param oldest since when the first of those waits; absent when none does
/// @param refused that nobody has tried again
public record Standing(long waiting, @Nullable Instant oldest, long refused) {}
