package goodword.connector;

import goodword.order.DiscountUse;
import goodword.platform.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The discounts of one order, added up over its lines under their codes. Not thread-safe.
public final class CodeUses {
    private static final String AUTOMATIC = "";

    private final Map<String, BigDecimal> amounts = new LinkedHashMap<>();

    /// What a discount took off one line; one without a code is automatic.
    public void add(@Nullable String code, BigDecimal amount) {
        amounts.merge(code == null ? AUTOMATIC : code, amount, BigDecimal::add);
    }

    /// @param order named by what is refused
    public List<DiscountUse> uses(Currency currency, Field order) {
        return amounts.entrySet().stream()
                .map(
                        use ->
                                new DiscountUse(
                                        use.getKey().equals(AUTOMATIC) ? null : use.getKey(),
                                        Money.ofMajor(
                                                order.bounded(use.getValue().max(BigDecimal.ZERO)),
                                                currency)))
                .toList();
    }
}
