package goodword.connector.inbox;

import goodword.access.Actor;
import goodword.access.AuditLog;
import goodword.access.Decision;
import goodword.connector.Field;
import goodword.connector.StoreMessage;
import goodword.connector.Verified;
import goodword.conversion.Rooms;
import goodword.platform.database.Paging;
import goodword.platform.job.Job;
import goodword.platform.tenancy.ShopId;
import goodword.platform.vault.Seals;
import goodword.platform.vault.Vault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The messages that stores send: looked at, kept once, and worked by [TakeStoreMessage]. Whatever
/// it answers is committed. Thread-safe.
public final class Inbox {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final Duration WORKED_BODY_KEPT = Duration.ofDays(30);
    private static final Duration REFUSED_BODY_KEPT = Duration.ofDays(90);
    private static final Duration MESSAGE_KEPT = Duration.ofDays(400);

    /// Longer than a job rests between two tries at first, shorter than anybody's patience.
    private static final Duration UNTOUCHED = Duration.ofMinutes(2);

    private static final int BATCH = 1_000;

    private final Rooms rooms;
    private final Connections connections;
    private final KnownDialects dialects;
    private final AuditLog audit;
    private final Bodies bodies;
    private final MessageTable table;
    private final ForgettingTable forgetting;
    private final PrivacyTable privacy;

    /// @param audit where a retry by hand is noted
    public Inbox(
            Rooms rooms,
            Connections connections,
            KnownDialects dialects,
            AuditLog audit,
            Seals seals) {
        this.rooms = rooms;
        this.connections = connections;
        this.dialects = dialects;
        this.audit = audit;
        this.bodies = new Bodies(seals);
        this.table = new MessageTable(rooms.database().sql());
        this.forgetting = new ForgettingTable(rooms.database().sql());
        this.privacy = new PrivacyTable(rooms.database().sql());
    }

    /// Whose messages come to the address that ends in this text; empty for any other text.
    public Optional<Hook> hookOf(String token) {
        return connections.hookOf(token);
    }

    /// Looks at a message and keeps it if it is the store's own and new. When this returns, all
    /// that it says is committed.
    public Receipt receive(Hook hook, StoreMessage message) {
        return rooms.database().inShop(hook.shop(), () -> received(hook, message));
    }

    /// A page of messages, the newest first.
    public List<InboxMessage> page(ShopId shop, MessageFilter filter, Paging paging) {
        return rooms.database().inShop(shop, () -> table.page(shop, filter, paging));
    }

    public Optional<InboxMessage> find(ShopId shop, MessageId id) {
        return rooms.database().inShop(shop, () -> table.find(shop, id));
    }

    /// Has a refused message worked again.
    public Retry retry(ShopId shop, MessageId id, Actor actor) {
        return rooms.database().inShop(shop, () -> retried(shop, id, actor));
    }

    /// Has messages worked that wait and have no job: those that came while their connection was
    /// paused, above all.
    public void wake(ShopId shop) {
        Instant since = rooms.clock().instant().minus(UNTOUCHED);
        rooms.database()
                .inShop(
                        shop,
                        () -> {
                            List<MessageId> waiting = table.waiting(shop, since, BATCH);
                            waiting.forEach(id -> enqueue(shop, id));
                            return waiting.size();
                        });
    }

    /// Forgets bodies that nobody needs any more, and messages that nobody will send again.
    public void forget(ShopId shop) {
        Instant now = rooms.clock().instant();
        ForgettingTable.Limits limits =
                new ForgettingTable.Limits(
                        now.minus(WORKED_BODY_KEPT), now.minus(REFUSED_BODY_KEPT));
        while (rooms.database().inShop(shop, () -> forgetting.dropBodies(shop, limits, BATCH))
                == BATCH) {
            // Some at a time, so that nobody waits for long.
        }
        Instant before = now.minus(MESSAGE_KEPT);
        while (rooms.database().inShop(shop, () -> forgetting.drop(shop, before, BATCH)) == BATCH) {
            // As above.
        }
        rooms.database()
                .inShop(
                        shop,
                        () -> {
                            privacy.drop(shop, before);
                            return shop;
                        });
    }

    private Receipt received(Hook hook, StoreMessage message) {
        Instant now = rooms.clock().instant();
        Optional<Connections.Open> open = connections.open(hook, now);
        if (open.isEmpty()) {
            return Receipt.TURNED_AWAY;
        }
        Verified verified =
                dialects.of(open.get().kind()).verify(message, open.get().secrets(), now);
        return switch (verified) {
            case Verified.Rejected(String reason) -> turnedAway(hook, reason, now);
            case Verified.Ping _ -> {
                connections.heard(hook, now);
                yield Receipt.PING;
            }
            case Verified.Accepted accepted -> kept(hook, message, accepted);
        };
    }

    private Receipt turnedAway(Hook hook, String reason, Instant now) {
        LOG.info("A message to connection {} is turned away: {}", hook.connection(), reason);
        connections.turnedAway(hook, reason, now);
        return Receipt.TURNED_AWAY;
    }

    private Receipt kept(Hook hook, StoreMessage message, Verified.Accepted accepted) {
        Instant now = rooms.clock().instant();
        MessageId id = new MessageId(rooms.chance().nextId());
        MessageTable.Incoming incoming =
                new MessageTable.Incoming(
                        id,
                        Vault.digest(accepted.key()),
                        Field.speakable(accepted.topic()),
                        bodies.sealHeaders(hook.shop(), id, message),
                        bodies.sealBody(hook.shop(), id, message));
        if (!table.insert(hook, incoming, now)) {
            return Receipt.KNOWN;
        }
        enqueue(hook.shop(), id);
        connections.heard(hook, now);
        return Receipt.KEPT;
    }

    private Retry retried(ShopId shop, MessageId id, Actor actor) {
        Optional<MessageTable.Kept> kept = table.lock(shop, id);
        if (kept.isEmpty()) {
            return Retry.NO_SUCH_MESSAGE;
        }
        if (kept.get().state() != MessageState.REFUSED) {
            return Retry.NOT_REFUSED;
        }
        if (!kept.get().hasBody()) {
            return Retry.BODY_GONE;
        }
        table.reopen(shop, id);
        enqueue(shop, id);
        audit.append(
                shop,
                Decision.of(actor, "store.message_retried", "message " + id, Map.of()),
                rooms.clock().instant());
        return Retry.AGAIN;
    }

    private void enqueue(ShopId shop, MessageId id) {
        rooms.jobs().enqueue(new Job(TakeStoreMessage.NAME, shop, id.toString()));
    }
}
