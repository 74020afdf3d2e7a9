package goodword.connector.inbox;

import java.util.UUID;

/// One connection to a store.
public record ConnectionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
