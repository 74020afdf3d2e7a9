package goodword.platform.clock;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// A clock that tells no more of a time than PostgreSQL keeps of it, so that what is told at once
/// is what is read later. As thread-safe as the clock behind it.
public record Microseconds(InstantSource clock) implements InstantSource {
    @Override
    public Instant instant() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
