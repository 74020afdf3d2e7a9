package goodword.connector;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/// Collects the cells of each line for the CSV parser, and knows the line that it is at even when
/// the parser gives up there. Of a line with far too many cells it keeps no more than tell so.
final class HistoryCells extends AbstractBaseCsvCallbackHandler<HistoryRecord> {
    private static final int CELLS_MAX = HistoryColumns.KNOWN.size() + 1;

    private List<String> cells = new ArrayList<>();

    long line() {
        return getStartingLineNumber();
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        cells = new ArrayList<>();
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (index < CELLS_MAX) {
            cells.add(new String(buffer, offset, length));
        }
    }

    @Override
    protected HistoryRecord buildRecord() {
        return new HistoryRecord(line(), cells);
    }
}
