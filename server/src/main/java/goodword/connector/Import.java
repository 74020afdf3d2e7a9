package goodword.connector;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A history that a shop handed in or that is read from its store, and how far it has been taken.
///
/// @param bytesTotal of the file; 0 for a store, whose length nobody knows
/// @param rowsRead lines of the file, where those that stand together count once; or orders that
///   the store told of
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
        @Nullable Instant endedAt,
        Source source) {
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

    /// Where the rows come from.
    ///
    /// @param connection of the store that is read; absent for a file
    /// @param people what a list of people is; absent for orders
    /// @param trouble why it waits, in words; empty while it does not
    /// @param goesOnAt when the store is asked again; absent while nothing is waited for
    public record Source(
            @Nullable UUID connection,
            @Nullable People people,
            String trouble,
            @Nullable Instant goesOnAt) {
        static final Source FILE = new Source(null, null, "", null);

        static Source of(People people) {
            return new Source(null, people, "", null);
        }
    }

    /// Whether a list of people is taken over, or looked at as if it were.
    public enum Way {
        LOOK,
        TAKE
    }

    /// What is new of a list of people so far.
    ///
    /// @param balanceMinor in minor units of the shop's currency
    public record People(
            UUID list,
            Way way,
            long advocates,
            long codes,
            long balances,
            long balanceMinor,
            long objections) {}

    public boolean isOver() {
        return state.hasEnded();
    }

    /// The same after more rows.
    ///
    /// @param bytesNow of the file that were read by now
    Import after(Step step, long bytesNow) {
        List<Refusal> first = new ArrayList<>(refusals);
        step.refused().stream().limit(REFUSALS_MAX - first.size()).forEach(first::add);
        return new Import(
                id,
                State.RUNNING,
                bytesTotal,
                bytesNow,
                rowsRead + step.rows(),
                ordersNew + step.fresh(),
                ordersKnown + step.known(),
                rowsRefused + step.refused().size(),
                first,
                begunAt,
                null,
                source);
    }

    /// What came of some rows.
    ///
    /// @param fresh orders of which something was new
    /// @param known orders that changed nothing
    public record Step(long rows, long fresh, long known, List<Refusal> refused) {
        public Step {
            refused = List.copyOf(refused);
        }
    }

    /// A row that could not be taken.
    ///
    /// @param line where it starts in the file, whose header is line 1; or the how manyth order it
    ///   is that the store told of
    /// @param field the column; empty for the row as a whole
    public record Refusal(long line, String field, String code, String why) {}
}
