package goodword.platform.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How much work of one kind there is.
///
/// @param waiting jobs that are not done, those for later included
/// @param due those of them whose time has come and that nobody has taken up
/// @param failing those of them that failed the last time they were tried
/// @param oldestDue since when the oldest of the due ones waits; absent when none is due
public record Backlog(
        JobName name, long waiting, long due, long failing, @Nullable Instant oldestDue) {}
