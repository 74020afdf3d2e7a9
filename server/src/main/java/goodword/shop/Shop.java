package goodword.shop;

import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import java.util.Currency;

/// A shop of this installation.
///
/// @param currency in which its programs promise
/// @param notation how it writes amounts and times
/// @param simulated a demo or a replay: everything in it is marked as invented
public record Shop(
        ShopId id,
        String name,
        Currency currency,
        Notation notation,
        boolean simulated,
        Instant createdAt) {
    /// A shop that has not chosen how it writes.
    public Shop(ShopId id, String name, Currency currency, boolean simulated, Instant createdAt) {
        this(id, name, currency, Notation.USUAL, simulated, createdAt);
    }
}
