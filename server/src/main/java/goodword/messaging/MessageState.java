package goodword.messaging;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Where a message stands. `docs/states.md` draws the ways between.
public enum MessageState {
    QUEUED,
    DEFERRED,
    SENT,
    BOUNCED,
    COMPLAINED,
    WITHHELD;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it may still be sent.
    boolean isOpen() {
        return this == QUEUED || this == DEFERRED;
    }

    public static Optional<MessageState> of(String word) {
        return Arrays.stream(values()).filter(state -> state.word().equals(word)).findFirst();
    }
}
