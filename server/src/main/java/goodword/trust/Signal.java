package goodword.trust;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// What speaks against a referral, with its points. The first three are equalities that a person
/// can check, and refuse at once; the others only add up.
public enum Signal {
    SAME_MAILBOX(0, true, "the friend uses a mailbox or telephone of the advocate"),
    EXISTING_MAILBOX(
            0, true, "the friend's mailbox or telephone has ordered under another account"),
    SAME_PAYMENT(60, false, "both paid with the same means"),
    SAME_DEVICE(50, false, "both used the same device within 90 days"),
    SAME_HOUSEHOLD(40, false, "same delivery address and surname"),
    SAME_ADDRESS(15, false, "same delivery address"),
    SAME_IP_AND_BROWSER(25, false, "same internet address and browser within a day"),
    SAME_IP(5, false, "same internet address; never counted alone"),
    SIMILAR_EMAIL(20, false, "the names before the @ are nearly the same"),
    MANY_FROM_IP(20, false, "more than 3 referred orders from one internet address in 7 days"),
    MANY_IN_A_DAY(20, false, "more than 5 friends of one advocate in a day"),
    MANY_IN_A_WEEK(30, false, "more than 10 friends of one advocate in 7 days"),
    NOT_EVALUATED(40, false, "the rules could not be evaluated, so a person looks first");

    private static final Set<Signal> ADVOCATE_ONLY = EnumSet.of(MANY_IN_A_DAY, MANY_IN_A_WEEK);

    private final int points;
    private final boolean refuses;
    private final String meaning;

    Signal(int points, boolean refuses, String meaning) {
        this.points = points;
        this.refuses = refuses;
        this.meaning = meaning;
    }

    public int points() {
        return points;
    }

    /// Whether it refuses by itself.
    public boolean refuses() {
        return refuses;
    }

    /// What it means, in plain words.
    public String meaning() {
        return meaning;
    }

    /// An advocate's eagerness is not the friend's fault.
    public boolean concerns(Side side) {
        return side == Side.ADVOCATE || !ADVOCATE_ONLY.contains(this);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
