package goodword.connector;

import goodword.connector.CsvLines.Line;
import goodword.connector.Import.Refusal;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// The lines of a CSV text below its header, as many cells in each as the header has. It reads one
/// line ahead, because only the last one can be cut off. Used by one thread.
public final class CsvLines implements Iterator<Line> {
    private final CsvText text;
    private final CsvRows rows;
    private final List<String> header;
    private @Nullable CsvRow upcoming;
    private @Nullable Refusal ending;

    /// Reads the header; without one the [Reading#of] around it is refused.
    public CsvLines(CsvText text, CsvShape shape) {
        this.text = text;
        this.rows = new CsvRows(text, shape);
        this.header = readHeader();
        advance();
    }

    /// What a line is.
    public sealed interface Line {
        /// All of its cells are there.
        record Whole(CsvRow row) implements Line {}

        /// It is not whole, or nothing can be read from there on.
        record Bad(Refusal refusal) implements Line {}
    }

    /// The names of the columns as they are written.
    public List<String> header() {
        return header;
    }

    @Override
    public boolean hasNext() {
        return upcoming != null || ending != null;
    }

    @Override
    public Line next() {
        CsvRow row = upcoming;
        if (row != null) {
            advance();
            return line(row);
        }
        Refusal last = ending;
        if (last == null) {
            throw new NoSuchElementException();
        }
        ending = null;
        return new Line.Bad(last);
    }

    private List<String> readHeader() {
        CsvRow first = rows.next();
        String flaw = text.flaw();
        if (flaw != null && text.ending().nextLine() <= (first == null ? 1 : first.line())) {
            throw new Field("", null).refusal(flaw, "the file breaks off in its header");
        }
        Refusal failure = rows.failure();
        if (failure != null) {
            throw new Field("", null).refusal(failure.code(), failure.why());
        }
        if (first == null) {
            throw new Field("", null).refusal("missing", "must begin with a header line");
        }
        return List.copyOf(first.cells());
    }

    private void advance() {
        upcoming = rows.next();
        if (upcoming == null) {
            ending = unread();
        }
    }

    /// What cannot be read after the last line that could.
    private @Nullable Refusal unread() {
        String flaw = text.flaw();
        if (rows.failure() == null && flaw != null && text.ending().isAfterLine()) {
            return brokenOff(text.ending().nextLine(), flaw);
        }
        return rows.failure();
    }

    private Line line(CsvRow row) {
        int cells = row.cells().size();
        if (upcoming == null && rows.failure() == null && isCut(cells)) {
            String flaw = text.flaw();
            return new Line.Bad(brokenOff(row.line(), flaw == null ? "cut_off" : flaw));
        }
        if (cells != header.size()) {
            String why = "must have " + header.size() + " columns like the header";
            return new Line.Bad(new Refusal(row.line(), "", "wrong_columns", why));
        }
        return new Line.Whole(row);
    }

    /// Whether the last line of the text is not whole.
    private boolean isCut(int cells) {
        CsvEnding end = text.ending();
        return end.isInsideQuotes()
                || cells < header.size()
                || (text.flaw() != null && !end.isAfterLine());
    }

    private static Refusal brokenOff(long line, String code) {
        return new Refusal(line, "", code, "the file breaks off here");
    }
}
