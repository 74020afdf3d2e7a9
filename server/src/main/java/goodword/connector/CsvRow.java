package goodword.connector;

import java.util.List;

/// The cells of one line as they are written. A cell with line breaks makes it span several.
///
/// @param line where it starts, from 1
public record CsvRow(long line, List<String> cells) {}
