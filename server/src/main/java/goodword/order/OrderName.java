package goodword.order;

import org.jspecify.annotations.Nullable;

/// What an order is called.
///
/// @param externalId the store's own id, for machines
/// @param number what the store shows its customers, if it tells
public record OrderName(OrderId id, String externalId, @Nullable String number) {
    /// What people call it.
    public String shown() {
        return number == null || number.isBlank() ? externalId : number;
    }
}
