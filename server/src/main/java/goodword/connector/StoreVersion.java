package goodword.connector;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The version of an order whose parts change each at their own time: the latest of them. Some
/// stores leave an order's own time of change as it was when it is paid or refunded. Not
/// thread-safe.
public final class StoreVersion {
    private @Nullable Instant latest;

    /// One more part and when it changed; an absent time counts nothing.
    public void heard(Field changedAt) {
        Instant at = changedAt.ifGiven(Field::instant);
        if (at != null && (latest == null || at.isAfter(latest))) {
            latest = at;
        }
    }

    public long value() {
        return OrderRules.version(null, latest);
    }
}
