package goodword.connector.inbox;

import goodword.connector.Store;

/// A connected store with its keys.
///
/// @param kind the word of its dialect
/// @param state only an active one is asked for anything
public record Askable(ConnectionId connection, String kind, Connection.State state, Store store) {
    public boolean isActive() {
        return state == Connection.State.ACTIVE;
    }
}
