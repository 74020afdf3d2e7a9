package goodword.connector.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import goodword.access.Actor;
import goodword.access.AuditLog;
import goodword.access.Decision;
import goodword.connector.Asked;
import goodword.connector.Store;
import goodword.connector.StoreHookCalls;
import goodword.connector.StoreKeys;
import goodword.connector.Trouble;
import goodword.conversion.Rooms;
import goodword.platform.tenancy.ShopId;
import goodword.platform.vault.Seals;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;

/// The keys by which connected stores are asked: sealed, handed in by staff and never shown again.
/// A shop is asked through one connection at most. Thread-safe.
public final class Keyring {
    private final Rooms rooms;
    private final AuditLog audit;
    private final Seals seals;
    private final Secrets secrets;
    private final KeyTable table;
    private final ConnectionTable connections;

    public Keyring(Rooms rooms, AuditLog audit, Seals seals) {
        this.rooms = rooms;
        this.audit = audit;
        this.seals = seals;
        this.secrets = new Secrets(seals);
        this.table = new KeyTable(rooms.database().sql());
        this.connections = new ConnectionTable(rooms.database().sql());
    }

    /// Keeps the keys to a store, in place of those before.
    public KeysPut put(ShopId shop, ConnectionId id, Store store, Actor actor) {
        Hook hook = new Hook(shop, id);
        Instant now = rooms.clock().instant();
        byte[] sealed = seals.seal(purpose(hook), written(store.keys()).getBytes(UTF_8));
        try {
            return rooms.database()
                    .inShop(
                            shop,
                            () -> {
                                if (!table.put(hook, store.address(), sealed, now)) {
                                    return KeysPut.NO_CONNECTION;
                                }
                                log(
                                        hook,
                                        actor,
                                        "store.keys_put",
                                        Map.of("address", store.address()));
                                store.keys().signedBy().ifPresent(one -> sign(hook, one, now));
                                return KeysPut.PUT;
                            });
        } catch (DuplicateKeyException another) {
            return KeysPut.ANOTHER_HAS_KEYS;
        }
    }

    /// From now on messages are held against this secret, and for a day against the one before.
    private void sign(Hook hook, String secret, Instant now) {
        boolean known =
                connections
                        .held(hook, now)
                        .map(ConnectionTable.Held::secret)
                        .flatMap(kept -> secrets.open(hook.shop(), hook.connection(), kept))
                        .filter(secret::equals)
                        .isPresent();
        if (!known) {
            byte[] sealed = secrets.seal(hook.shop(), hook.connection(), secret);
            connections.rotate(hook, sealed, now.plus(Connections.PREVIOUS_HOLDS), now);
        }
    }

    /// Forgets the keys. False when there were none.
    public boolean drop(ShopId shop, ConnectionId id, Actor actor) {
        Hook hook = new Hook(shop, id);
        return rooms.database()
                .inShop(
                        shop,
                        () -> {
                            boolean dropped = table.drop(hook);
                            if (dropped) {
                                log(hook, actor, "store.keys_dropped", Map.of());
                            }
                            return dropped;
                        });
    }

    /// The store that a shop is asked in; empty where nobody handed in keys, or this installation
    /// cannot open them.
    public Optional<Askable> askable(ShopId shop) {
        return rooms.database()
                .inShop(shop, () -> table.locked(shop))
                .flatMap(locked -> opened(shop, locked));
    }

    /// How that store is reached.
    public Optional<Access> access(ShopId shop) {
        return rooms.database().inShop(shop, () -> table.access(shop));
    }

    /// Where that store shall send its messages, and what it signs them with.
    ///
    /// @param hooks the address of all hooks, to which the token is added
    public Optional<StoreHookCalls.Wish> hookWish(ShopId shop, String hooks) {
        return rooms.database()
                .inShop(shop, () -> table.locked(shop))
                .flatMap(locked -> wish(shop, locked, hooks));
    }

    private Optional<StoreHookCalls.Wish> wish(ShopId shop, KeyTable.Locked locked, String hooks) {
        Optional<String> token = secrets.openToken(shop, locked.id(), locked.token());
        Optional<String> secret = secrets.openMaybe(shop, locked.id(), locked.secret());
        return token.isPresent() && secret.isPresent()
                ? Optional.of(new StoreHookCalls.Wish(hooks + token.get(), secret.get()))
                : Optional.empty();
    }

    /// Whether that store may still sign with the secret before the last rotation.
    public boolean isRotating(ShopId shop) {
        Instant now = rooms.clock().instant();
        return rooms.database()
                .inShop(shop, () -> table.locked(shop))
                .map(KeyTable.Locked::previousUntil)
                .filter(now::isBefore)
                .isPresent();
    }

    /// Notes how a store was found when it was asked.
    public void note(ShopId shop, ConnectionId id, Asked<?> asked) {
        Hook hook = new Hook(shop, id);
        Instant now = rooms.clock().instant();
        Optional<Trouble> trouble = asked.objection();
        rooms.database()
                .inShop(
                        shop,
                        () -> {
                            trouble.ifPresentOrElse(
                                    one -> table.troubled(hook, one, now),
                                    () -> table.answered(hook, now));
                            return hook;
                        });
    }

    private Optional<Askable> opened(ShopId shop, KeyTable.Locked locked) {
        return seals.open(purpose(new Hook(shop, locked.id())), locked.keys())
                .map(bytes -> keys(new String(bytes, UTF_8)))
                .map(
                        keys ->
                                new Askable(
                                        locked.id(),
                                        locked.kind(),
                                        locked.state(),
                                        new Store(locked.address(), keys),
                                        locked.connectedAt()));
    }

    /// A line for each key; no key holds a line break.
    private static String written(StoreKeys keys) {
        return new TreeMap<>(keys.byName())
                .entrySet().stream()
                        .map(key -> key.getKey() + "=" + key.getValue())
                        .collect(Collectors.joining("\n"));
    }

    private static StoreKeys keys(String written) {
        return new StoreKeys(
                written.lines()
                        .collect(
                                Collectors.toMap(
                                        line -> line.substring(0, line.indexOf('=')),
                                        line -> line.substring(line.indexOf('=') + 1))));
    }

    private static String purpose(Hook hook) {
        return "connector keys " + hook.shop() + " " + hook.connection();
    }

    private void log(Hook hook, Actor actor, String action, Map<String, String> after) {
        audit.append(
                hook.shop(),
                Decision.of(actor, action, "connection " + hook.connection(), after),
                rooms.clock().instant());
    }
}
