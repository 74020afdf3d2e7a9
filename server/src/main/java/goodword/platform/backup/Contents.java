package goodword.platform.backup;

import java.util.List;
import java.util.Map;

/// What is in a backup.
///
/// @param schema the migrations that the database had, in order
/// @param secretMark tells whether another secret is the same, and nothing about it
/// @param sequences the last number that each sequence gave out
public record Contents(
        Stamp stamp,
        List<String> schema,
        String secretMark,
        List<Piece> pieces,
        Map<String, Long> sequences) {
    public Contents {
        schema = List.copyOf(schema);
        pieces = List.copyOf(pieces);
        sequences = Map.copyOf(sequences);
    }

    /// Over all tables.
    public long rows() {
        return pieces.stream().mapToLong(Piece::rows).sum();
    }

    public int tables() {
        return pieces.size();
    }
}
