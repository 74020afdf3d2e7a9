package goodword.admin;

import goodword.platform.database.Database;
import goodword.platform.event.EventLog;
import goodword.platform.job.Jobs;
import goodword.sharing.ClickIntake;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/// The parts of the running program that the page of its health asks.
///
/// @param clicks what became of the clicks since the start
/// @param mail by which way mail leaves; empty while none is set
/// @param version of this program
/// @param startedAt when this process began to serve
public record Machine(
        Database database,
        Jobs jobs,
        EventLog eventLog,
        ClickIntake intake,
        Supplier<Clicks> clicks,
        Supplier<Optional<String>> mail,
        String version,
        Instant startedAt) {
    /// What became of the clicks since the start.
    ///
    /// @param taken openings of links that lead to a shop
    /// @param spilled written to a file because the database was away
    /// @param dropped lost because the file was full as well
    public record Clicks(long taken, long spilled, long dropped) {}
}
