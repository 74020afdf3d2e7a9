package goodword.client;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// How patient a client is.
///
/// @param attemptsMax how often a call is sent at most; 1 for no repetition
/// @param first the pause before the second attempt; each further one is twice as long
/// @param pauseMax no pause is longer, whatever the server asks for
/// @param timeout how long one attempt may take
public record Retries(int attemptsMax, Duration first, Duration pauseMax, Duration timeout) {
    /// Six attempts within about ten seconds.
    public static final Retries USUAL =
            new Retries(6, Duration.ofMillis(250), Duration.ofSeconds(8), Duration.ofSeconds(10));

    public Retries {
        if (attemptsMax < 1 || first.isNegative() || pauseMax.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("retries need an attempt and a time-out");
        }
    }

    /// The pause after an attempt: half of it fixed, half by chance, so that callers who failed
    /// together do not come back together.
    ///
    /// @param attempt counted from 1
    /// @param asked what the server asked for, or zero
    Duration pauseAfter(int attempt, Duration asked) {
        long doubled = first.toMillis() << Math.min(attempt - 1, 20);
        long half = Math.min(doubled, pauseMax.toMillis()) / 2;
        long pause = half + ThreadLocalRandom.current().nextLong(half + 1);
        return Duration.ofMillis(Math.max(pause, Math.min(asked.toMillis(), pauseMax.toMillis())));
    }
}
