package goodword.platform.clock;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that stands still until it is set: for replays and tests. It never runs backwards.
/// Thread-safe.
public final class SettableClock implements InstantSource {
    private final AtomicReference<Instant> now;

    public SettableClock(Instant start) {
        this.now = new AtomicReference<>(start);
    }

    @Override
    public Instant instant() {
        return java.util.Objects.requireNonNull(now.get());
    }

    /// Moves to this instant; an earlier one changes nothing.
    public void advanceTo(Instant instant) {
        now.accumulateAndGet(instant, (known, next) -> next.isAfter(known) ? next : known);
    }
}
