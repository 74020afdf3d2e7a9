package goodword.app;

import java.util.Currency;

/// Currencies as they are named on a command line.
final class Currencies {
    private Currencies() {}

    static Currency named(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw new UsageException("--currency " + code + " is no ISO 4217 currency");
        }
    }
}
