package goodword.client;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One refund of an order.
///
/// @param id the shop's own id of the refund
/// @param amount a decimal in major units
/// @param currency needed where the refund is told by itself; inside an order it has the order's
public record Refund(
        String id, String amount, @Nullable String currency, Instant at, @Nullable String reason) {}
