package goodword.connector;

import org.jspecify.annotations.Nullable;

/// A coupon as it stands in a store.
///
/// @param externalId what the store calls it
/// @param subject what it was made for, as we wrote it there; absent on one that is not ours
/// @param used how often it was used
public record StoreCoupon(String externalId, String code, @Nullable String subject, long used) {}
