package goodword.api;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/// How many requests each caller may send a minute, on this replica. Thread-safe; forgets callers
/// that have been away long enough to have their full allowance again.
///
/// Headers are those of draft-ietf-httpapi-ratelimit-headers-10.
public final class Pace {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int CALLERS_MAX = 100_000;

    private final String name;
    private final int perMinute;
    private final LoadingCache<Object, Bucket> buckets;

    /// @param name of the policy, as the headers tell it
    public Pace(String name, int perMinute) {
        this.name = name;
        this.perMinute = perMinute;
        this.buckets =
                Caffeine.newBuilder()
                        .maximumSize(CALLERS_MAX)
                        .expireAfterAccess(WINDOW)
                        .build(caller -> full());
    }

    /// Lets a caller pass and tells them what is left, or tells them when to come again.
    boolean admits(Object caller, HttpServletResponse response) {
        ConsumptionProbe probe = buckets.get(caller).tryConsumeAndReturnRemaining(1);
        long seconds =
                probe.isConsumed()
                        ? WINDOW.toSeconds()
                        : secondsUp(probe.getNanosToWaitForRefill());
        response.setHeader(
                "RateLimit-Policy",
                "\"%s\";q=%d;w=%d".formatted(name, perMinute, WINDOW.toSeconds()));
        response.setHeader(
                "RateLimit",
                "\"%s\";r=%d;t=%d".formatted(name, probe.getRemainingTokens(), seconds));
        if (!probe.isConsumed()) {
            response.setHeader("Retry-After", Long.toString(seconds));
        }
        return probe.isConsumed();
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(
                        Bandwidth.builder()
                                .capacity(perMinute)
                                .refillGreedy(perMinute, WINDOW)
                                .build())
                .build();
    }

    private static long secondsUp(long nanos) {
        return Math.max(1, Duration.ofNanos(nanos).plusMillis(999).toSeconds());
    }
}
