package goodword.platform.database;

import java.io.IOException;
import java.util.List;

/// The signals by which PostgreSQL is stopped, gentle first.
enum Signal {
    /// Fast shutdown: ends the sessions, writes everything out.
    INT,
    /// Immediate shutdown: ends now; the next start recovers from the log.
    QUIT,
    KILL;

    /// Sends it; a process that is gone already is fine.
    void send(long pid) throws IOException, InterruptedException {
        Program.run(List.of("sh", "-c", "kill -s " + name() + " " + pid));
    }
}
