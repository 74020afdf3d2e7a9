package goodword.connector.inbox;

import goodword.connector.Store;
import java.time.Instant;

/// A connected store with its keys.
///
/// @param kind the word of its dialect
/// @param state only an active one is asked for anything
/// @param connectedAt since when the shop has this connection
public record Askable(
        ConnectionId connection,
        String kind,
        Connection.State state,
        Store store,
        Instant connectedAt) {
    public boolean isActive() {
        return state == Connection.State.ACTIVE;
    }
}
