package goodword.connector;

import goodword.connector.HistoryRow.Bad;
import goodword.connector.HistoryRow.Order;
import goodword.connector.Reading.Read;
import goodword.connector.Reading.Refused;
import goodword.order.OrderSnapshot;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// Makes an order of each line. It reads one line ahead, because only the last one can be cut off.
final class HistoryRows implements Iterator<HistoryRow> {
    private final HistoryText text;
    private final InstantSource clock;
    private final HistoryRecords records;
    private final HistoryColumns columns;
    private @Nullable HistoryRecord upcoming;
    private @Nullable Bad ending;

    HistoryRows(HistoryText text, InstantSource clock) {
        this.text = text;
        this.clock = clock;
        this.records = new HistoryRecords(text);
        this.columns = new HistoryColumns(header());
        advance();
    }

    @Override
    public boolean hasNext() {
        return upcoming != null || ending != null;
    }

    @Override
    public HistoryRow next() {
        HistoryRecord line = upcoming;
        if (line != null) {
            advance();
            return row(line);
        }
        Bad last = ending;
        if (last == null) {
            throw new NoSuchElementException();
        }
        ending = null;
        return last;
    }

    private List<String> header() {
        HistoryRecord header = records.next();
        String flaw = text.flaw();
        if (flaw != null && text.ending().nextLine() <= (header == null ? 1 : header.line())) {
            throw new Field("", null).refusal(flaw, "the file breaks off in its header");
        }
        Bad failure = records.failure();
        if (failure != null) {
            throw new Field("", null).refusal(failure.code(), failure.why());
        }
        if (header == null) {
            throw new Field("", null).refusal("missing", "must begin with a header line");
        }
        return header.cells();
    }

    private void advance() {
        upcoming = records.next();
        if (upcoming == null) {
            ending = unread();
        }
    }

    /// What cannot be read after the last line that could.
    private @Nullable Bad unread() {
        String flaw = text.flaw();
        if (records.failure() == null && flaw != null && text.ending().isAfterLine()) {
            return brokenOff(text.ending().nextLine(), flaw);
        }
        return records.failure();
    }

    private HistoryRow row(HistoryRecord line) {
        int cells = line.cells().size();
        if (upcoming == null && records.failure() == null && isCut(cells)) {
            String flaw = text.flaw();
            return brokenOff(line.line(), flaw == null ? "cut_off" : flaw);
        }
        if (cells != columns.count()) {
            String why = "must have " + columns.count() + " columns like the header";
            return new Bad(line.line(), "", "wrong_columns", why);
        }
        return switch (snapshot(line)) {
            case Read(OrderSnapshot snapshot) -> new Order(line.line(), snapshot);
            case Refused(String field, String code, String why) ->
                    new Bad(line.line(), field, code, why);
        };
    }

    /// Whether the last line of the text is not whole.
    private boolean isCut(int cells) {
        HistoryEnding end = text.ending();
        return end.isInsideQuotes()
                || cells < columns.count()
                || (text.flaw() != null && !end.isAfterLine());
    }

    private Reading<OrderSnapshot> snapshot(HistoryRecord line) {
        return Reading.of(() -> new HistoryOrder(columns, line).snapshot(clock.instant()));
    }

    private static Bad brokenOff(long line, String code) {
        return new Bad(line, "", code, "the file breaks off here");
    }
}
