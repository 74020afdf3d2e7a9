package goodword.order;

import java.util.UUID;

/// An order as Goodword knows it; the store's own id is its external id.
public record OrderId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
