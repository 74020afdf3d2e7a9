package goodword.connector;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import goodword.connector.Import.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/// The lines of a CSV text, cut into cells. They end where the text ends, or where its quotes make
/// no sense any more.
final class CsvRows {
    private final CsvCells cells;
    private final Iterator<CsvRow> records;
    private @Nullable Refusal failure;

    CsvRows(CsvText text, CsvShape shape) {
        this.cells = new CsvCells(shape.cellsMax());
        this.records =
                CsvReader.builder()
                        .fieldSeparator(shape.separator())
                        .skipEmptyLines(true)
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .allowExtraCharsAfterClosingQuote(false)
                        .detectBomHeader(true)
                        .maxBufferSize(shape.charactersMax())
                        .build(cells, text, StandardCharsets.UTF_8)
                        .iterator();
    }

    @Nullable CsvRow next() {
        try {
            return failure == null && records.hasNext() ? records.next() : null;
        } catch (CsvParseException malformed) {
            String why = "has a quote in the wrong place or an endless cell; reading stops here";
            failure = new Refusal(cells.line(), "", "malformed", why);
            return null;
        }
    }

    /// Why the lines ended before the text did.
    @Nullable Refusal failure() {
        return failure;
    }
}
