package goodword.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One try to deliver.
///
/// @param status absent where nobody answered
/// @param millis how long it took
/// @param why it failed, in a sentence; empty when it did not
public record Attempt(Instant at, @Nullable Integer status, long millis, String why) {}
