package goodword.connector;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/// Collects the cells of each line for the CSV parser, and knows the line that it is at even when
/// the parser gives up there. Of a line with far too many cells it keeps no more than tell so.
final class CsvCells extends AbstractBaseCsvCallbackHandler<CsvRow> {
    private final int cellsMax;
    private List<String> cells = new ArrayList<>();

    CsvCells(int cellsMax) {
        this.cellsMax = cellsMax;
    }

    long line() {
        return getStartingLineNumber();
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        cells = new ArrayList<>();
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (index < cellsMax) {
            cells.add(new String(buffer, offset, length));
        }
    }

    @Override
    protected CsvRow buildRecord() {
        return new CsvRow(line(), cells);
    }
}
