package goodwordplanted.clocks.platform.clock;

import java.time.Instant;

/// Planted: the real time where it may be read.
final class SystemTime {
    private SystemTime() {}

    static Instant read() {
        return Instant.now();
    }
}
