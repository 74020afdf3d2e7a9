package goodword.connector;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An order history that a shop handed in, and how far it has been taken.
///
/// @param rowsRead lines of the file, where those that stand together count once
/// @param ordersKnown orders that changed nothing
/// @param refusals the first hundred rows that could not be taken
public record Import(
        UUID id,
        State state,
        long bytesTotal,
        long bytesRead,
        long rowsRead,
        long ordersNew,
        long ordersKnown,
        long rowsRefused,
        List<Refusal> refusals,
        Instant begunAt,
        @Nullable Instant endedAt) {
    /// How many refusals are kept in words; all are counted.
    static final int REFUSALS_MAX = 100;

    /// Where an import stands.
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        STOPPED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean hasEnded() {
            return this == DONE || this == STOPPED;
        }
    }

    /// A row that could not be taken.
    ///
    /// @param line where it starts in the file; the header is line 1
    /// @param field the column; empty for the row as a whole
    public record Refusal(long line, String field, String code, String why) {}
}
