package goodword.connector.people;

import goodword.connector.CsvLines;
import goodword.connector.CsvRow;
import goodword.connector.CsvShape;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A list as it was handed in.
///
/// @param name of the file, as its owner calls it
/// @param encoding in which it was written
/// @param matching what was said about it, else what can be told from its names
/// @param columns empty once the file is gone
public record PeopleList(
        UUID id,
        String name,
        String encoding,
        Matching matching,
        List<Column> columns,
        Instant broughtAt) {
    private static final int EXAMPLES_MAX = 3;
    private static final int LINES_LOOKED_AT = 50;

    /// One column.
    ///
    /// @param name as it is written; may be empty
    /// @param examples what the first lines say there
    public record Column(String name, List<String> examples) {}

    /// Whether its file is no longer kept.
    public boolean isGone() {
        return columns.isEmpty();
    }

    /// The columns of a text; refused within a reading when it has no header.
    static List<Column> columnsOf(String text) {
        CsvShape shape = PeopleText.shapeOf(text);
        CsvLines lines = new CsvLines(PeopleText.bytesOf(text, shape), shape);
        List<List<String>> examples = new ArrayList<>();
        lines.header().forEach(_ -> examples.add(new ArrayList<>()));
        for (int line = 0; line < LINES_LOOKED_AT && lines.hasNext(); line++) {
            if (lines.next() instanceof CsvLines.Line.Whole(CsvRow row)) {
                for (int cell = 0; cell < row.cells().size(); cell++) {
                    String said = row.cells().get(cell).strip();
                    if (!said.isEmpty() && examples.get(cell).size() < EXAMPLES_MAX) {
                        examples.get(cell).add(said);
                    }
                }
            }
        }
        List<Column> columns = new ArrayList<>();
        for (int next = 0; next < examples.size(); next++) {
            columns.add(
                    new Column(lines.header().get(next).strip(), List.copyOf(examples.get(next))));
        }
        return columns;
    }

    static List<String> header(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }
}
