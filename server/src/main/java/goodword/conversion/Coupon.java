package goodword.conversion;

import goodword.platform.money.Money;
import goodword.program.Benefit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A single-use coupon, as the shop is to know it.
///
/// @param code drawn by us and the key to everything: a shop has one coupon of it
/// @param subject what it is for, such as `reward 0192…`: written into the shop, so that a coupon
///   whose making was not answered is known as ours
/// @param benefit what it takes off
/// @param minimum the least that the order must come to; absent for none
/// @param endsAt when it ends by itself; absent for never
public record Coupon(
        String code,
        String subject,
        Benefit benefit,
        @Nullable Money minimum,
        @Nullable Instant endsAt) {}
