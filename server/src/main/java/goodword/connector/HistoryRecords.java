package goodword.connector;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import goodword.connector.HistoryRow.Bad;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/// The lines of a history, cut into cells. They end where the text ends, or where its quotes make
/// no sense any more.
final class HistoryRecords {
    private static final int CELL_CHARACTERS_MAX = 64 * 1024;

    private final HistoryCells cells = new HistoryCells();
    private final Iterator<HistoryRecord> records;
    private @Nullable Bad failure;

    HistoryRecords(HistoryText text) {
        this.records =
                CsvReader.builder()
                        .skipEmptyLines(true)
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .allowExtraCharsAfterClosingQuote(false)
                        .detectBomHeader(true)
                        .maxBufferSize(CELL_CHARACTERS_MAX)
                        .build(cells, text, StandardCharsets.UTF_8)
                        .iterator();
    }

    @Nullable HistoryRecord next() {
        try {
            return failure == null && records.hasNext() ? records.next() : null;
        } catch (CsvParseException malformed) {
            String why = "has a quote in the wrong place or an endless cell; reading stops here";
            failure = new Bad(cells.line(), "", "malformed", why);
            return null;
        }
    }

    /// Why the lines ended before the text did.
    @Nullable Bad failure() {
        return failure;
    }
}
