package goodword.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/// One new friend's order after the other, each with the code of another of many advocates, placed
/// some time in the last nine days: so nothing looks like a rush, and all is in its hold.
/// Thread-safe.
final class Orders {
    private static final long NINE_DAYS = Duration.ofDays(9).toSeconds();

    /// A prime: no two neighbours in a row, and nobody twice before everybody once.
    private static final long SCATTER = 7_368_787;

    private static final AtomicLong NUMBER = new AtomicLong();

    private final long advocates;

    /// @param advocates how many there are; the lower half is these orders'
    Orders(long advocates) {
        this.advocates = advocates;
    }

    /// @param name of the order and of its buyer
    record Next(String name, String code, Instant placedAt) {}

    Next next() {
        long number = NUMBER.incrementAndGet();
        String name = Long.toString(number, 36) + "x" + Long.toString(~number * 31 & 0xFFFFF, 36);
        Instant placedAt = Instant.now().minusSeconds(number * 7_919 % NINE_DAYS);
        String code = BenchShop.code(1 + number * SCATTER % (advocates / 2));
        return new Next(name, code, placedAt);
    }
}
