package goodword.webhook;

import goodword.platform.database.Database;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends couriers out, one for each endpoint that is due and each on a thread of its own, so that a
/// slow receiver delays nobody but itself. Thread-safe; several replicas share the endpoints.
public final class Dispatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    private static final int COURIERS = 32;
    private static final int DUE_AT_ONCE = 500;
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final Database database;
    private final InstantSource clock;
    private final Courier courier;
    private final QueueTable queue;
    private final Set<EndpointId> inHand = ConcurrentHashMap.newKeySet();
    private final Semaphore free = new Semaphore(COURIERS);
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("webhook-", 0).factory());

    public Dispatch(WebhookRooms webhooks, AdvocateLinks links) {
        this.database = webhooks.rooms().database();
        this.clock = webhooks.clock();
        this.courier = new Courier(webhooks, links);
        this.queue = new QueueTable(database.sql());
    }

    /// Sends a courier to each endpoint that is due, and does not wait for them.
    public void round() {
        for (Hearer hearer : due()) {
            if (inHand.contains(hearer.endpoint())) {
                continue;
            }
            if (!free.tryAcquire()) {
                return;
            }
            inHand.add(hearer.endpoint());
            threads.execute(() -> send(hearer));
        }
    }

    /// Brings everything that is due, on the caller's thread: for tests and replays.
    public void bringDue() {
        List<Hearer> due = due();
        while (!due.isEmpty()) {
            due.forEach(courier::serve);
            due = due();
        }
    }

    /// Calls the couriers back. What they were about is sent again by whoever comes next.
    @Override
    public void close() {
        threads.shutdown();
        courier.stop();
        try {
            if (!threads.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Some webhooks were under way when the server stopped");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(Hearer hearer) {
        try {
            courier.serve(hearer);
        } catch (RuntimeException failed) {
            LOG.warn("Endpoint {} could not be served", hearer.endpoint(), failed);
        } finally {
            inHand.remove(hearer.endpoint());
            free.release();
        }
    }

    private List<Hearer> due() {
        return database.outsideShops(() -> queue.due(clock.instant(), DUE_AT_ONCE));
    }
}
