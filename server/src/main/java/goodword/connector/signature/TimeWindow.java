package goodword.connector.signature;

import java.time.Instant;
import java.util.regex.Pattern;

/// How far the time in a signature may lie from now: 300 seconds, both ways.
final class TimeWindow {
    private static final long SECONDS_MAX = 300;
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    private TimeWindow() {}

    /// @param seconds since 1970, as written; anything but digits lies outside
    static boolean holds(String seconds, Instant now) {
        return SECONDS.matcher(seconds).matches()
                && Math.abs(now.getEpochSecond() - Long.parseLong(seconds)) <= SECONDS_MAX;
    }
}
