package goodword.shop;

import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import java.util.Currency;

/// A shop of this installation.
///
/// @param currency in which its programs promise
/// @param simulated a demo or a replay: everything in it is marked as invented
public record Shop(
        ShopId id, String name, Currency currency, boolean simulated, Instant createdAt) {}
