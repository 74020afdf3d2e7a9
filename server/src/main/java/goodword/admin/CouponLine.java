package goodword.admin;

import goodword.person.Profile;
import goodword.reward.Reward;
import goodword.sharing.Claim;
import org.jspecify.annotations.Nullable;

/// A coupon as a row of a table.
public sealed interface CouponLine {
    /// A friend's, from a claim.
    ///
    /// @param friend absent as long as nothing is known of them
    /// @param state as of now
    /// @param code as far as it is shown
    /// @param order on which it was used; empty where it was not, or is not shown
    record OfClaim(
            Claim claim,
            Claim.State state,
            String code,
            String value,
            @Nullable Profile friend,
            Profile advocate,
            String order)
            implements CouponLine {}

    /// What somebody has earned.
    ///
    /// @param code as far as it is shown
    /// @param order on which it was used; empty where it was not, or is not shown
    record OfReward(Reward reward, String code, Profile owner, String order)
            implements CouponLine {}
}
