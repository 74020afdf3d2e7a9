package goodword.connector.inbox;

import org.jspecify.annotations.Nullable;

/// Which messages are wanted: all, those in one state, those of one connection, or both.
public record MessageFilter(@Nullable MessageState state, @Nullable ConnectionId connection) {
    public static final MessageFilter ALL = new MessageFilter(null, null);
}
