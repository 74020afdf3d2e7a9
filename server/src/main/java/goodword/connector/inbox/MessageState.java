package goodword.connector.inbox;

import java.util.Locale;

/// Where a store's message stands. `docs/states.md` draws the ways between.
public enum MessageState {
    RECEIVED,
    DONE,
    IGNORED,
    REFUSED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MessageState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
