package goodword.bench;

import goodword.attribution.Attribution.Credit;
import goodword.conversion.OrderJourney;
import goodword.conversion.OrderOutcome;
import goodword.order.OrderSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/// The product's own way: concurrent callers hand in one order each and wait until its verdict is
/// committed. Every order is a new friend's, with the code of another of many advocates, and was
/// placed some time in the last nine days: so nothing looks like a rush, and all is in its hold.
final class JourneyLoad implements Load {
    private static final long NINE_DAYS = Duration.ofDays(9).toSeconds();

    /// A prime: no two neighbours in a row, and nobody twice before everybody once.
    private static final long SCATTER = 7_368_787;

    private static final AtomicLong NUMBER = new AtomicLong();

    private final OrderJourney journey;
    private final BenchShop shop;
    private final long advocates;
    private final int callers;

    /// @param advocates how many there are; the lower half is this load's
    JourneyLoad(OrderJourney journey, BenchShop shop, long advocates, int callers) {
        this.journey = journey;
        this.shop = shop;
        this.advocates = advocates;
        this.callers = callers;
    }

    @Override
    public Pace run(int seconds) throws Exception {
        long start = System.nanoTime();
        long end = start + Duration.ofSeconds(seconds).toNanos();
        List<Callable<List<Long>>> work = new ArrayList<>();
        for (int caller = 0; caller < callers; caller++) {
            work.add(() -> callUntil(end));
        }
        List<Long> nanos = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            for (Future<List<Long>> one : threads.invokeAll(work)) {
                nanos.addAll(one.get());
            }
        }
        double elapsed = (System.nanoTime() - start) / 1e9;
        nanos.sort(Long::compare);
        return new Pace(nanos.size() / elapsed, millis(nanos, 0.50), millis(nanos, 0.99));
    }

    /// Takes one order.
    void takeOne() {
        long number = NUMBER.incrementAndGet();
        String name = Long.toString(number, 36) + "x" + Long.toString(~number * 31 & 0xFFFFF, 36);
        Instant placedAt = Instant.now().minusSeconds(number * 7_919 % NINE_DAYS);
        String code = BenchShop.code(1 + number * SCATTER % (advocates / 2));
        OrderSnapshot order = shop.order(name, name, code, placedAt);
        OrderOutcome outcome = journey.take(shop.id(), order);
        if (!(outcome.attribution() instanceof Credit)) {
            throw new IllegalStateException("not credited: " + outcome);
        }
    }

    private List<Long> callUntil(long end) {
        List<Long> nanos = new ArrayList<>();
        long before = System.nanoTime();
        while (before < end) {
            takeOne();
            long after = System.nanoTime();
            nanos.add(after - before);
            before = after;
        }
        return nanos;
    }

    private static double millis(List<Long> sorted, double quantile) {
        return sorted.get((int) (quantile * (sorted.size() - 1))) / 1e6;
    }
}
