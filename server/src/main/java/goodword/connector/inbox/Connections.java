package goodword.connector.inbox;

import goodword.access.Actor;
import goodword.access.AuditLog;
import goodword.access.Decision;
import goodword.connector.Dialect;
import goodword.connector.inbox.Connection.State;
import goodword.conversion.Rooms;
import goodword.platform.tenancy.ShopId;
import goodword.platform.vault.Seals;
import goodword.platform.vault.Vault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The stores that send a shop their messages. Each decision stands in the audit log; no secret
/// does. Thread-safe.
public final class Connections {
    /// How long the secret before the last rotation still holds.
    public static final Duration PREVIOUS_HOLDS = Duration.ofHours(24);

    private final Rooms rooms;
    private final AuditLog audit;
    private final KnownDialects dialects;
    private final ConnectionTable table;
    private final Secrets secrets;

    public Connections(Rooms rooms, AuditLog audit, KnownDialects dialects, Seals seals) {
        this.rooms = rooms;
        this.audit = audit;
        this.dialects = dialects;
        this.table = new ConnectionTable(rooms.database().sql());
        this.secrets = new Secrets(seals);
    }

    /// The kinds of stores that can be connected.
    public List<String> kinds() {
        return dialects.words();
    }

    /// Makes a connection with an address and a secret of its own. Until a store of which we have
    /// to be told the secret did so, one that nobody knows turns every message away.
    public Connecting connect(ShopId shop, ConnectionWish wish, Actor actor) {
        Optional<Dialect> dialect = dialects.find(wish.kind());
        if (dialect.isEmpty()) {
            return new Connecting.UnknownKind(kinds());
        }
        boolean theirs = dialect.get().signsWithItsOwn();
        Instant now = rooms.clock().instant();
        String token = Secrets.freshToken();
        String secret = Secrets.fresh();
        Connection fresh =
                new Connection(
                        new ConnectionId(rooms.chance().nextId()),
                        wish.kind(),
                        wish.name(),
                        wish.address(),
                        State.ACTIVE,
                        now,
                        null,
                        null,
                        null,
                        0,
                        null,
                        null);
        Hook hook = new Hook(shop, fresh.id());
        return rooms.database()
                .inShop(
                        shop,
                        () -> {
                            table.insert(
                                    shop,
                                    fresh,
                                    new ConnectionTable.Hidden(
                                            Vault.digest(token),
                                            secrets.sealToken(shop, fresh.id(), token),
                                            secrets.seal(shop, fresh.id(), secret),
                                            secrets.keyId()));
                            log(
                                    hook,
                                    actor,
                                    "store.connected",
                                    Map.of("kind", fresh.kind(), "name", fresh.name()));
                            return new Connecting.Connected(fresh, token, theirs ? "" : secret);
                        });
    }

    /// Whether the stores of this kind make their secret themselves, so that it is typed in here.
    public boolean isTheirs(String kind) {
        return dialects.find(kind).filter(Dialect::signsWithItsOwn).isPresent();
    }

    /// Gives a connection another secret; for a day the one before holds as well. Empty when there
    /// is no such connection, it is over, or its store makes the secret.
    public Optional<Rotated> rotate(ShopId shop, ConnectionId id, Actor actor) {
        Hook hook = new Hook(shop, id);
        Instant now = rooms.clock().instant();
        String secret = Secrets.fresh();
        return rooms.database()
                .inShop(
                        shop,
                        () -> {
                            byte[] sealed = secrets.seal(shop, id, secret);
                            if (find(shop, id).filter(one -> isTheirs(one.kind())).isPresent()
                                    || !table.rotate(hook, sealed, now.plus(PREVIOUS_HOLDS), now)) {
                                return Optional.empty();
                            }
                            log(hook, actor, "store.secret_rotated", Map.of());
                            return find(shop, id).map(one -> new Rotated(one, secret));
                        });
    }

    /// Messages are kept from now on and not worked. False when it is not active.
    public boolean pause(ShopId shop, ConnectionId id, Actor actor) {
        return move(new Hook(shop, id), State.ACTIVE, State.PAUSED, actor);
    }

    /// Messages are worked again, those first that came meanwhile. False when it is not paused.
    public boolean resume(ShopId shop, ConnectionId id, Actor actor) {
        return move(new Hook(shop, id), State.PAUSED, State.ACTIVE, actor);
    }

    /// Ends it: its address answers nobody any more, and its secrets are forgotten. What came
    /// before is worked. False when there is no such connection, or it is over.
    public boolean disconnect(ShopId shop, ConnectionId id, Actor actor) {
        Hook hook = new Hook(shop, id);
        return rooms.database()
                .inShop(
                        shop,
                        () -> {
                            boolean ended = table.disconnect(hook);
                            if (ended) {
                                log(hook, actor, "store.disconnected", Map.of());
                            }
                            return ended;
                        });
    }

    /// The newest first, with those that are over; at most 200.
    public List<Connection> list(ShopId shop) {
        return rooms.database().inShop(shop, () -> table.list(shop));
    }

    public Optional<Connection> find(ShopId shop, ConnectionId id) {
        return rooms.database().inShop(shop, () -> table.find(shop, id));
    }

    /// Whose messages come to the address that ends in this text.
    Optional<Hook> hookOf(String token) {
        return Secrets.isToken(token)
                ? rooms.database().outsideShops(() -> table.hookOf(Vault.digest(token)))
                : Optional.empty();
    }

    /// A connection that takes messages now, and the secrets that hold, the newest first.
    record Open(String kind, State state, List<String> secrets) {}

    /// Joins the caller's transaction. Empty when the connection is over.
    Optional<Open> open(Hook hook, Instant now) {
        return table.held(hook, now)
                .filter(held -> held.state() != State.DISCONNECTED)
                .map(held -> new Open(held.kind(), held.state(), opened(hook, held)));
    }

    void heard(Hook hook, Instant now) {
        table.heard(hook, now);
    }

    void turnedAway(Hook hook, String why, Instant now) {
        table.turnedAway(hook, why, now);
    }

    private List<String> opened(Hook hook, ConnectionTable.Held held) {
        List<String> opened = new ArrayList<>();
        for (byte[] sealed : new byte[][] {held.secret(), held.previous()}) {
            if (sealed != null) {
                secrets.open(hook.shop(), hook.connection(), sealed).ifPresent(opened::add);
            }
        }
        return opened;
    }

    private boolean move(Hook hook, State from, State to, Actor actor) {
        return rooms.database()
                .inShop(
                        hook.shop(),
                        () -> {
                            boolean moved = table.move(hook, from, to);
                            if (moved) {
                                String action =
                                        to == State.PAUSED ? "store.paused" : "store.resumed";
                                log(hook, actor, action, Map.of());
                            }
                            return moved;
                        });
    }

    private void log(Hook hook, Actor actor, String action, Map<String, String> after) {
        audit.append(
                hook.shop(),
                Decision.of(actor, action, "connection " + hook.connection(), after),
                rooms.clock().instant());
    }
}
