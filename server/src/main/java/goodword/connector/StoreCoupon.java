package goodword.connector;

import org.jspecify.annotations.Nullable;

/// A coupon as it stands in a store.
///
/// @param externalId what the store calls it
/// @param subject what it was made for, as we wrote it there; absent on one that is not ours
/// @param used how often it was used
public record StoreCoupon(String externalId, String code, @Nullable String subject, long used) {
    /// Stands for the subject of a coupon of ours where a store has no place for one: its code,
    /// which is drawn once, says what it is for.
    public static final String BY_CODE = "*";

    /// Whether it is ours and was made for this.
    public boolean isFor(String wished) {
        return wished.equals(subject) || BY_CODE.equals(subject);
    }
}
