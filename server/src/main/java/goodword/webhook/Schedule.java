package goodword.webhook;

import goodword.platform.clock.Chance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// When a delivery that failed is tried again: ten tries in about three days (75 hours), as
/// Standard Webhooks advises, each pause a fifth longer or shorter by chance, so that a receiver
/// that comes back is not run over. Pure.
final class Schedule {
    /// A receiver that took nothing for so long is switched off.
    static final Duration PATIENCE = Duration.ofDays(3);

    /// The longest that a receiver may ask us to stay away.
    static final Duration RETRY_AFTER_MAX = Duration.ofHours(24);

    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(5),
                    Duration.ofHours(10),
                    Duration.ofHours(14),
                    Duration.ofHours(20),
                    Duration.ofHours(24));
    static final int TRIES = PAUSES.size() + 1;

    private static final Duration REST_FIRST = Duration.ofSeconds(5);
    private static final Duration REST_MAX = Duration.ofMinutes(5);
    private static final int DOUBLINGS_MAX = 10;
    private static final int PERCENT_LEAST = 80;
    private static final int PERCENT_SPREAD = 41;

    private Schedule() {}

    /// Whether this was the last try.
    static boolean isOver(int attempts) {
        return attempts >= TRIES;
    }

    /// The pause after so many failed tries.
    static Duration pauseAfter(int attempts, Chance chance) {
        Duration pause = PAUSES.get(Math.clamp(attempts - 1L, 0, PAUSES.size() - 1));
        return pause.multipliedBy(PERCENT_LEAST + chance.nextInt(PERCENT_SPREAD)).dividedBy(100);
    }

    /// How long an endpoint as a whole is left alone after so many failures in a row: what waits
    /// behind a dead one does not knock at it one by one.
    static Duration restAfter(int failures) {
        Duration rest = REST_FIRST.multipliedBy(1L << Math.clamp(failures - 1L, 0, DOUBLINGS_MAX));
        return rest.compareTo(REST_MAX) > 0 ? REST_MAX : rest;
    }

    /// Whether an endpoint has been failing for too long.
    static boolean isHopeless(Instant failingSince, Instant now) {
        return !failingSince.plus(PATIENCE).isAfter(now);
    }
}
