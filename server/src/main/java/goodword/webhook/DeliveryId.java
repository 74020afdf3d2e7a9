package goodword.webhook;

import java.util.UUID;

/// One event on its way to one endpoint.
public record DeliveryId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
