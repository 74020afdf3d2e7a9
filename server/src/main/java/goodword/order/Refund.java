package goodword.order;

import goodword.platform.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Money given back on an order. Refunds are a set, merged by their external id; one that the store
/// deletes later comes with `withdrawn`.
///
/// @param amount what of the items was given back (after discount, before tax and shipping)
/// @param withdrawn the store took the refund back: it counts no more
public record Refund(
        String externalId, Money amount, Instant at, @Nullable String reason, boolean withdrawn) {
    public Refund {
        if (externalId.isBlank() || amount.minor() < 0) {
            throw new IllegalArgumentException("a refund has an id and a positive amount");
        }
    }
}
