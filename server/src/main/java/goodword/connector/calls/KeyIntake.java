package goodword.connector.calls;

import goodword.access.Actor;
import goodword.connector.Asked;
import goodword.connector.Asked.Told;
import goodword.connector.KeyField;
import goodword.connector.Store;
import goodword.connector.StoreCalls;
import goodword.connector.StoreHookCalls.Kept;
import goodword.connector.StoreKeys;
import goodword.connector.StoreLook;
import goodword.connector.inbox.Connection;
import goodword.connector.inbox.ConnectionId;
import goodword.connector.inbox.Connections;
import goodword.connector.inbox.Keyring;
import goodword.connector.inbox.KeysPut;
import goodword.platform.tenancy.ShopId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Takes the keys to a store's API: tries them first, and keeps only what opens it. Thread-safe.
public final class KeyIntake {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,500}");

    private final Connections connections;
    private final Keyring keyring;
    private final KnownCalls known;
    private final HookKeeping hooks;

    public KeyIntake(
            Connections connections, Keyring keyring, KnownCalls known, HookKeeping hooks) {
        this.connections = connections;
        this.keyring = keyring;
        this.known = known;
        this.hooks = hooks;
    }

    /// @param address of the store's home
    /// @param typed the keys by their names; others are passed over
    public Opening open(
            ShopId shop, ConnectionId id, String address, Map<String, String> typed, Actor actor) {
        Optional<Connection> connection =
                connections
                        .find(shop, id)
                        .filter(one -> one.state() != Connection.State.DISCONNECTED);
        if (connection.isEmpty()) {
            return new Opening.NoConnection();
        }
        Optional<StoreCalls> calls = known.find(connection.get().kind());
        return calls.isEmpty()
                ? new Opening.NotAsked()
                : open(new Try(shop, id, calls.get(), actor), address, typed);
    }

    private record Try(ShopId shop, ConnectionId id, StoreCalls calls, Actor actor) {}

    private Opening open(Try at, String address, Map<String, String> typed) {
        Map<String, String> keys = new TreeMap<>();
        for (KeyField field : wanted(at.calls().keys(), typed)) {
            String key = given(field, typed);
            if (!KEY.matcher(key).matches()) {
                return new Opening.KeyMissing(field);
            }
            keys.put(field.name(), key);
        }
        Store store = new Store(address, new StoreKeys(keys));
        Asked<StoreLook> look = at.calls().look(store);
        return look instanceof Told<StoreLook>(StoreLook seen)
                ? kept(at, store, seen)
                : new Opening.Closed(look.objection().orElseThrow());
    }

    /// Those that are always wanted, and others in the place of one of them where they were given.
    private static List<KeyField> wanted(List<KeyField> fields, Map<String, String> typed) {
        List<KeyField> given =
                fields.stream().filter(field -> !given(field, typed).isEmpty()).toList();
        return fields.stream()
                .filter(
                        field ->
                                field.isUsual()
                                        ? given.stream().noneMatch(one -> one.replaces(field))
                                        : given.contains(field))
                .toList();
    }

    private static String given(KeyField field, Map<String, String> typed) {
        return typed.getOrDefault(field.name(), "").strip();
    }

    private Opening kept(Try at, Store store, StoreLook seen) {
        KeysPut put = keyring.put(at.shop(), at.id(), store, at.actor());
        return switch (put) {
            case NO_CONNECTION -> new Opening.NoConnection();
            case ANOTHER_HAS_KEYS -> new Opening.AnotherHasKeys();
            case PUT -> {
                keyring.note(at.shop(), at.id(), new Told<>(seen));
                yield new Opening.Opened(seen, hooks.keep(at.shop()).flatMap(KeyIntake::told));
            }
        };
    }

    private static Optional<Kept> told(Asked<Kept> kept) {
        return kept instanceof Told<Kept>(Kept what) ? Optional.of(what) : Optional.empty();
    }
}
