package goodword.platform.database;

import java.time.Duration;

/// How long to wait before the server is started again: hardly at all after a single crash, ever
/// longer while one follows the other.
final class BackOff {
    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration CALM = Duration.ofMinutes(1);

    private Duration pause = FIRST;
    private long lastNanos = System.nanoTime();

    Duration next() {
        long now = System.nanoTime();
        boolean isCalm = now - lastNanos > CALM.toNanos();
        Duration next = isCalm ? FIRST : pause;
        Duration doubled = next.multipliedBy(2);
        pause = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        lastNanos = now;
        return next;
    }
}
