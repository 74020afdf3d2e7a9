package goodword.referral;

import goodword.person.PersonId;
import org.jspecify.annotations.Nullable;

/// Which referrals are asked for; what is absent does not matter.
public record ReferralFilter(Referral.@Nullable State state, @Nullable PersonId advocate) {}
