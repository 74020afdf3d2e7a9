package goodwordplanted.clocks.reward;

import java.time.Clock;
import java.time.Instant;
import java.util.Random;

/// Planted: time and chance as they should come.
final class Replay {
    private Replay() {}

    static String begin(Clock clock, long seed) {
        return Instant.now(clock) + " " + new Random(seed).nextInt();
    }
}
