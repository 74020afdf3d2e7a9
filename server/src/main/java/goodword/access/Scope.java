package goodword.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a caller may do; a key carries a set of these and nothing is implied by another.
public enum Scope {
    SHOP_READ,
    SHOP_WRITE,
    PROGRAMS_READ,
    PROGRAMS_WRITE,
    CUSTOMERS_READ,
    CUSTOMERS_WRITE,
    ADVOCATES_READ,
    ADVOCATES_WRITE,
    CLAIMS_READ,
    CLAIMS_WRITE,
    ORDERS_READ,
    ORDERS_WRITE,
    REFERRALS_READ,
    REFERRALS_DECIDE,
    REWARDS_READ,
    LEDGER_READ,
    IMPORTS_READ,
    IMPORTS_WRITE,
    FIGURES_READ,
    STORES_READ,
    STORES_WRITE,
    WEBHOOKS_READ,
    WEBHOOKS_WRITE;

    /// As it is written outside: `orders:write`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }

    public static Optional<Scope> of(String word) {
        return Arrays.stream(values()).filter(scope -> scope.word().equals(word)).findFirst();
    }
}
