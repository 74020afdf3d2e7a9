package goodword.platform.database;

import java.time.Instant;
import java.util.UUID;

/// A place in a list that is read the newest first: rows of one instant stand in the order of their
/// ids, and rows of one id in the order of their lines.
///
/// @param line 0 where an id stands once
public record Place(Instant at, UUID id, int line) {
    /// Before everything that a list can hold.
    static final Place START =
            new Place(Instant.parse("9999-12-31T23:59:59Z"), new UUID(-1L, -1L), Integer.MAX_VALUE);

    public Place(Instant at, UUID id) {
        this(at, id, 0);
    }
}
