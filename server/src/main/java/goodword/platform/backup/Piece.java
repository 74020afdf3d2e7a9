package goodword.platform.backup;

import java.util.List;

/// A table in a backup.
///
/// @param columns in the order in which their values stand in the file
/// @param sha256 of the table's rows, in hexadecimal
record Piece(String table, List<String> columns, long rows, String sha256) {
    Piece {
        columns = List.copyOf(columns);
    }

    String entry() {
        return "tables/" + table + ".copy";
    }
}
