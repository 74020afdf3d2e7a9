package goodword.order;

import goodword.platform.money.Money;
import org.jspecify.annotations.Nullable;

/// One discount that was applied to an order.
///
/// @param code as the customer typed it; absent for an automatic discount
public record DiscountUse(@Nullable String code, Money amount) {}
