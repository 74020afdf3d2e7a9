package goodword.webhook;

import goodword.access.Actor;
import goodword.access.AuditLog;
import goodword.access.Decision;
import goodword.platform.clock.Chance;
import goodword.platform.database.Database;
import goodword.platform.outbound.Outbound;
import goodword.platform.tenancy.ShopId;
import goodword.platform.vault.WebhookSecret;
import goodword.webhook.Endpoint.State;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// The receivers of a shop's events. Each decision stands in the audit log; neither secrets nor
/// whole addresses do, since an address may open something. Thread-safe.
public final class Endpoints {
    /// As many as a shop may have.
    public static final int MOST = 20;

    /// How long the secret before the last rotation signs as well.
    public static final Duration PREVIOUS_SIGNS = Duration.ofHours(24);

    private final Database database;
    private final InstantSource clock;
    private final Chance chance;
    private final AuditLog audit;
    private final Outbound outbound;
    private final Secrets secrets;
    private final EndpointTable table;
    private final QueueTable queue;
    private final DeliveryTable deliveries;

    public Endpoints(WebhookRooms webhooks) {
        this.database = webhooks.rooms().database();
        this.clock = webhooks.clock();
        this.chance = webhooks.rooms().chance();
        this.audit = webhooks.audit();
        this.outbound = webhooks.outbound();
        this.secrets = new Secrets(webhooks.seals());
        this.table = new EndpointTable(database.sql());
        this.queue = new QueueTable(database.sql());
        this.deliveries = new DeliveryTable(database.sql());
    }

    /// Makes an endpoint with a secret of its own. It hears what happens from now on.
    public Making make(ShopId shop, EndpointWish wish, Actor actor) {
        var objection = outbound.objection(wish.url());
        if (objection.isPresent()) {
            return new Making.BadAddress(objection.get());
        }
        Instant now = clock.instant();
        String secret = WebhookSecret.fresh();
        EndpointId id = new EndpointId(chance.nextId());
        Endpoint fresh = new Endpoint(id, wish, State.ACTIVE, "", now, now, null, null, null, null);
        Hearer hearer = new Hearer(shop, id);
        return database.inShop(
                shop,
                () -> {
                    if (table.lockAndCount(shop) >= MOST) {
                        return new Making.TooMany(MOST);
                    }
                    table.insert(shop, fresh, secrets.seal(hearer, secret), secrets.keyId());
                    log(hearer, actor, "webhook.made", standing(wish));
                    return new Making.Made(fresh, secret);
                });
    }

    /// Gives an endpoint another address or other events. What waits goes to the new address.
    public Changing change(ShopId shop, EndpointId id, EndpointWish wish, Actor actor) {
        var objection = outbound.objection(wish.url());
        if (objection.isPresent()) {
            return new Changing.BadAddress(objection.get());
        }
        Hearer hearer = new Hearer(shop, id);
        return database.inShop(
                shop,
                () -> {
                    if (!table.change(hearer, wish)) {
                        return new Changing.NoSuchEndpoint();
                    }
                    log(hearer, actor, "webhook.changed", standing(wish));
                    return new Changing.Changed(table.find(hearer).orElseThrow());
                });
    }

    /// Gives an endpoint another secret; for a day the one before signs as well. Empty when there
    /// is no such endpoint.
    public Optional<Rotated> rotate(ShopId shop, EndpointId id, Actor actor) {
        Hearer hearer = new Hearer(shop, id);
        Instant now = clock.instant();
        String secret = WebhookSecret.fresh();
        return database.inShop(
                shop,
                () -> {
                    byte[] sealed = secrets.seal(hearer, secret);
                    if (!table.rotate(hearer, sealed, now.plus(PREVIOUS_SIGNS), now)) {
                        return Optional.empty();
                    }
                    log(hearer, actor, "webhook.secret_rotated", Map.of());
                    return table.find(hearer).map(one -> new Rotated(one, secret));
                });
    }

    /// What happens from now on waits. False when it is not active.
    public boolean pause(ShopId shop, EndpointId id, Actor actor) {
        Hearer hearer = new Hearer(shop, id);
        return logged(
                hearer,
                actor,
                "webhook.paused",
                () -> table.move(hearer, Set.of(State.ACTIVE), State.PAUSED, clock.instant()));
    }

    /// Sends again what waits, and what is to come; for one that was switched off as well. False
    /// when it is active already.
    public boolean resume(ShopId shop, EndpointId id, Actor actor) {
        Hearer hearer = new Hearer(shop, id);
        Instant now = clock.instant();
        return logged(
                hearer,
                actor,
                "webhook.resumed",
                () -> {
                    boolean moved =
                            table.move(hearer, Set.of(State.PAUSED, State.OFF), State.ACTIVE, now);
                    if (moved) {
                        queue.wakeNow(hearer, now);
                    }
                    return moved;
                });
    }

    /// Forgets an endpoint with all that was and was to be told to it. False when there is none.
    public boolean remove(ShopId shop, EndpointId id, Actor actor) {
        Hearer hearer = new Hearer(shop, id);
        return logged(
                hearer,
                actor,
                "webhook.removed",
                () -> {
                    queue.remove(id);
                    return table.delete(hearer);
                });
    }

    /// Queues a message that says that it is a test. Empty unless the endpoint is active.
    public Optional<Delivery> test(ShopId shop, EndpointId id, Actor actor) {
        Hearer hearer = new Hearer(shop, id);
        DeliveryId delivery = new DeliveryId(chance.nextId());
        Instant now = clock.instant();
        boolean queued =
                logged(
                        hearer,
                        actor,
                        "webhook.tested",
                        () -> {
                            boolean active =
                                    table.find(hearer)
                                            .filter(one -> one.state() == State.ACTIVE)
                                            .isPresent();
                            if (active) {
                                deliveries.insertTest(hearer, delivery, now);
                                queue.wakeNow(hearer, now);
                            }
                            return active;
                        });
        return queued
                ? database.inShop(shop, () -> deliveries.find(shop, delivery))
                : Optional.empty();
    }

    /// The newest first.
    public List<Endpoint> list(ShopId shop) {
        return database.inShop(shop, () -> table.list(shop));
    }

    public Optional<Endpoint> find(ShopId shop, EndpointId id) {
        return database.inShop(shop, () -> table.find(new Hearer(shop, id)));
    }

    private boolean logged(Hearer hearer, Actor actor, String action, BooleanSupplier deed) {
        return database.inShop(
                hearer.shop(),
                () -> {
                    boolean done = deed.getAsBoolean();
                    if (done) {
                        log(hearer, actor, action, Map.of());
                    }
                    return done;
                });
    }

    private void log(Hearer hearer, Actor actor, String action, Map<String, String> after) {
        Decision decision = Decision.of(actor, action, "webhook " + hearer.endpoint(), after);
        audit.append(hearer.shop(), decision, clock.instant());
    }

    private static Map<String, String> standing(EndpointWish wish) {
        String events =
                wish.events().isEmpty()
                        ? "all"
                        : String.join(", ", wish.events().stream().map(EventType::word).toList());
        return Map.of(
                "host",
                String.valueOf(URI.create(wish.url()).getAuthority()),
                "events",
                events,
                "addresses",
                wish.withAddresses() ? "told" : "not told");
    }
}
