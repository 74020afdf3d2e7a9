package goodword.connector;

import goodword.connector.HistoryRow.Bad;
import goodword.connector.HistoryRow.Order;
import goodword.connector.Import.Refusal;
import goodword.connector.Reading.Read;
import goodword.connector.Reading.Refused;
import goodword.order.OrderSnapshot;
import java.time.InstantSource;
import java.util.Iterator;

/// Makes an order of each line.
final class HistoryRows implements Iterator<HistoryRow> {
    static final CsvShape SHAPE = new CsvShape(',', HistoryColumns.KNOWN.size() + 1, 64 * 1024);

    private final InstantSource clock;
    private final CsvLines lines;
    private final HistoryColumns columns;

    HistoryRows(CsvText text, InstantSource clock) {
        this.clock = clock;
        this.lines = new CsvLines(text, SHAPE);
        this.columns = new HistoryColumns(lines.header());
    }

    @Override
    public boolean hasNext() {
        return lines.hasNext();
    }

    @Override
    public HistoryRow next() {
        return switch (lines.next()) {
            case CsvLines.Line.Whole(CsvRow row) -> row(row);
            case CsvLines.Line.Bad(Refusal bad) ->
                    new Bad(bad.line(), bad.field(), bad.code(), bad.why());
        };
    }

    private HistoryRow row(CsvRow row) {
        return switch (snapshot(row)) {
            case Read(OrderSnapshot snapshot) -> new Order(row.line(), snapshot);
            case Refused(String field, String code, String why) ->
                    new Bad(row.line(), field, code, why);
        };
    }

    private Reading<OrderSnapshot> snapshot(CsvRow row) {
        return Reading.of(() -> new HistoryOrder(columns, row).snapshot(clock.instant()));
    }
}
