package goodword.connector.inbox;

import goodword.connector.Trouble;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a store whose keys we have is reached.
///
/// @param keysAt since when we have these keys
/// @param answeredAt when it last answered, to the minute; absent while it never did
/// @param trouble what stood in the way the last time; absent when it answered
/// @param troubleSince since when nothing else was heard of it
public record Access(
        ConnectionId connection,
        Instant keysAt,
        @Nullable Instant answeredAt,
        @Nullable Trouble trouble,
        @Nullable Instant troubleSince) {}
