package goodword.connector;

/// How a CSV text is written, and how much of it is believed.
///
/// @param separator between two cells
/// @param cellsMax how many cells of a line are kept; a line with more has too many
/// @param charactersMax how long a cell may be before nothing behind it makes sense
public record CsvShape(char separator, int cellsMax, int charactersMax) {}
