package goodword.webhook;

import java.util.Locale;

/// Where a delivery stands. `docs/states.md` draws the ways between.
public enum DeliveryState {
    /// To be sent, or sent again.
    WAITING,
    /// The receiver has taken it.
    DELIVERED,
    /// Every try has failed; it is sent again by hand alone.
    FAILED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DeliveryState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
