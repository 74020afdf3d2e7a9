package goodword.webhook;

import goodword.access.Actor;
import goodword.access.AuditLog;
import goodword.access.Decision;
import goodword.platform.database.Database;
import goodword.platform.database.Paging;
import goodword.platform.tenancy.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was told to endpoints, what came of it, and what is told once more. Never shows what a
/// message said. Thread-safe.
public final class Deliveries {
    private static final Duration DELIVERED_KEPT = Duration.ofDays(30);
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int BATCH = 1_000;

    private final Database database;
    private final InstantSource clock;
    private final AuditLog audit;
    private final DeliveryTable table;
    private final EndpointTable endpoints;
    private final QueueTable queue;

    public Deliveries(WebhookRooms webhooks) {
        this.database = webhooks.rooms().database();
        this.clock = webhooks.clock();
        this.audit = webhooks.audit();
        this.table = new DeliveryTable(database.sql());
        this.endpoints = new EndpointTable(database.sql());
        this.queue = new QueueTable(database.sql());
    }

    /// A page of those that pass the filter, the newest first.
    public List<Delivery> page(ShopId shop, DeliveryFilter filter, Paging paging) {
        return database.inShop(shop, () -> table.page(shop, filter, paging));
    }

    public Optional<Delivery> find(ShopId shop, DeliveryId id) {
        return database.inShop(shop, () -> table.find(shop, id));
    }

    /// The tries of a delivery, the newest first; at most 50.
    public List<Attempt> attempts(ShopId shop, DeliveryId id) {
        return database.inShop(shop, () -> table.attempts(shop, id));
    }

    /// The load of each endpoint of a shop that has any.
    public Map<EndpointId, Load> loads(ShopId shop) {
        return database.inShop(shop, () -> table.loads(shop));
    }

    /// Has one sent once more, under the same id and with the same body. Empty when there is none.
    public Optional<Delivery> replay(ShopId shop, DeliveryId id, Actor actor) {
        Instant now = clock.instant();
        return database.inShop(
                shop,
                () ->
                        table.reopen(shop, id, now)
                                .flatMap(
                                        endpoint -> {
                                            queue.wakeNow(new Hearer(shop, endpoint), now);
                                            log(shop, actor, "delivery " + id, Map.of());
                                            return table.find(shop, id);
                                        }));
    }

    /// Has all of an endpoint sent once more that were to be told since then and have failed.
    /// Returns how many those are; empty when there is no such endpoint.
    public Optional<Integer> replayFailed(
            ShopId shop, EndpointId endpoint, Instant since, Actor actor) {
        Hearer hearer = new Hearer(shop, endpoint);
        Instant now = clock.instant();
        return database.inShop(
                shop,
                () -> {
                    if (endpoints.find(hearer).isEmpty()) {
                        return Optional.empty();
                    }
                    int all = 0;
                    int some;
                    do {
                        some = table.reopenFailed(hearer, since, now, BATCH);
                        all += some;
                    } while (some == BATCH);
                    if (all > 0) {
                        queue.wakeNow(hearer, now);
                        log(shop, actor, "webhook " + endpoint, Map.of("since", since.toString()));
                    }
                    return Optional.of(all);
                });
    }

    /// Forgets what was delivered a month ago, and what was not in three.
    public void forget(ShopId shop) {
        Instant delivered = clock.instant().minus(DELIVERED_KEPT);
        Instant any = clock.instant().minus(KEPT);
        while (database.inShop(shop, () -> table.forget(shop, delivered, any, BATCH)) == BATCH) {
            // Some at a time, so that nobody waits for long.
        }
    }

    private void log(ShopId shop, Actor actor, String subject, Map<String, String> after) {
        Decision decision = Decision.of(actor, "webhook.replayed", subject, after);
        audit.append(shop, decision, clock.instant());
    }
}
