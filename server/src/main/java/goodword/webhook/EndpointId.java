package goodword.webhook;

import java.util.UUID;

/// One receiver of a shop's events.
public record EndpointId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
