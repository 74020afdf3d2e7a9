package goodword.referral;

import java.util.UUID;

/// One friend's order that an advocate is credited for.
public record ReferralId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
