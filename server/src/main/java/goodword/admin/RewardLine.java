package goodword.admin;

import goodword.conversion.Reasons;
import goodword.person.Profile;
import goodword.reward.Reward;

/// A reward as a row of a table.
///
/// @param owner null-free: somebody forgotten has a profile without a name
/// @param order what the store calls the order that it is for; empty where it is not shown
/// @param code of its coupon, as far as it is shown; empty without one
public record RewardLine(Reward reward, Profile owner, String order, String code) {
    public String why() {
        return StateWords.capital(Reasons.phrase(reward.reason()));
    }

    /// Whose side of the referral it is, as people say it.
    public String side() {
        return StateWords.capital(reward.cause().side().word());
    }
}
