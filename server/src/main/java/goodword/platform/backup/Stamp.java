package goodword.platform.backup;

import java.time.Instant;

/// By whom and when a backup was taken.
///
/// @param program the version of Goodword, for people to read
public record Stamp(String program, Instant takenAt) {}
