package goodword.demoshop;

import goodword.client.GoodwordClient;
import goodword.client.GoodwordException;
import goodword.client.UnansweredException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Tells Goodword of orders, at once if it answers, else again and again until it does. What is
/// sent is always the order as it stands then, so nothing has to stay in line. Thread-safe.
final class Messenger implements AutoCloseable {
    private static final Duration PAUSE_MAX = Duration.ofSeconds(30);

    /// How far the telling of an order is.
    enum Told {
        YES,
        /// Goodword was away; the shop tries again.
        LATER,
        /// Goodword refused the order; trying again would not help.
        REFUSED
    }

    private final GoodwordClient goodword;
    private final Sales sales;
    private final Duration pause;
    private final Map<String, Told> told = new ConcurrentHashMap<>();
    private final ScheduledExecutorService later =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    /// @param pause before the second try; each further one is twice as long
    Messenger(GoodwordClient goodword, Sales sales, Duration pause) {
        this.goodword = goodword;
        this.sales = sales;
        this.pause = pause;
    }

    /// Tells an order as it is now.
    Told tell(String number) {
        return attempt(number, pause);
    }

    Told told(String number) {
        return told.getOrDefault(number, Told.LATER);
    }

    private Told attempt(String number, Duration wait) {
        Told outcome = sales.find(number).map(this::send).orElse(Told.REFUSED);
        told.put(number, outcome);
        if (outcome == Told.LATER && !later.isShutdown()) {
            Duration doubled = wait.multipliedBy(2);
            Duration next = doubled.compareTo(PAUSE_MAX) < 0 ? doubled : PAUSE_MAX;
            later.schedule(() -> attempt(number, next), wait.toMillis(), TimeUnit.MILLISECONDS);
        }
        return outcome;
    }

    private Told send(Sale sale) {
        try {
            goodword.orders().take(sale.snapshot(), sale.number() + "-v" + sale.version());
            return Told.YES;
        } catch (UnansweredException away) {
            return Told.LATER;
        } catch (GoodwordException refused) {
            boolean comesAgain = refused.status() >= 500 || refused.status() == 429;
            return comesAgain ? Told.LATER : Told.REFUSED;
        }
    }

    @Override
    public void close() {
        later.shutdownNow();
    }
}
