package goodword.connector.inbox;

import java.util.UUID;

/// One message of a store.
public record MessageId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
