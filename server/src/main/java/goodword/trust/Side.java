package goodword.trust;

import java.util.Locale;

/// The two sides of a referral, each judged and rewarded on its own.
public enum Side {
    ADVOCATE,
    FRIEND;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
