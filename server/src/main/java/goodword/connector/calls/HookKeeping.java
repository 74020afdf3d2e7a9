package goodword.connector.calls;

import goodword.connector.Asked;
import goodword.connector.Asked.Told;
import goodword.connector.Store;
import goodword.connector.StoreHookCalls;
import goodword.connector.StoreHookCalls.Kept;
import goodword.connector.StoreHookCalls.Wish;
import goodword.connector.inbox.ConnectionId;
import goodword.connector.inbox.Keyring;
import goodword.platform.tenancy.ShopId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sees to it that stores send their messages: sets them up where the store's API allows it, and
/// switches on again what a store gave up. Thread-safe.
public final class HookKeeping {
    private static final Logger LOG = LoggerFactory.getLogger(HookKeeping.class);

    private final Keyring keyring;
    private final Reach reach;
    private final Map<String, StoreHookCalls> known;
    private final AtomicReference<@Nullable Supplier<String>> hooks = new AtomicReference<>();

    /// @param known by the word of the kind
    public HookKeeping(Keyring keyring, Reach reach, Map<String, ? extends StoreHookCalls> known) {
        this.keyring = keyring;
        this.reach = reach;
        this.known = Map.copyOf(known);
    }

    /// From now on hooks are reached here: the address of all of them, to which a token is added.
    /// Before, nothing is set up.
    public void reachedAt(Supplier<String> address) {
        hooks.set(address);
    }

    /// The address of all hooks; empty while nobody knows it.
    public Optional<String> address() {
        return Optional.ofNullable(hooks.get()).map(Supplier::get);
    }

    /// Empty where there is nothing to set up: the store cannot be asked, sets up no messages for
    /// us, or nobody knows yet where hooks are reached.
    public Optional<Asked<Kept>> keep(ShopId shop) {
        return aim(shop).filter(aim -> aim.line().isActive()).map(aim -> keep(shop, aim));
    }

    /// What can be set up in a store, and where its messages shall go.
    private record Aim(Reach.Line line, StoreHookCalls hookCalls, Wish wish) {
        Asked<Kept> ask(Function<Store, Asked<Kept>> question) {
            return line.ask((_, store) -> question.apply(store));
        }
    }

    private Optional<Aim> aim(ShopId shop) {
        return address().flatMap(at -> reach.to(shop).flatMap(line -> aim(shop, line, at)));
    }

    private Optional<Aim> aim(ShopId shop, Reach.Line line, String at) {
        return Optional.ofNullable(known.get(line.calls().word()))
                .flatMap(
                        hookCalls ->
                                keyring.hookWish(shop, at)
                                        .map(wish -> new Aim(line, hookCalls, wish)));
    }

    /// A store does not tell what it signs with, so it is told again while the old secret holds.
    private Asked<Kept> keep(ShopId shop, Aim aim) {
        Asked<Kept> kept = aim.ask(store -> aim.hookCalls().keep(store, aim.wish()));
        return told(
                aim.line(),
                keyring.isRotating(shop)
                        ? kept.then(
                                so ->
                                        aim.ask(store -> aim.hookCalls().renew(store, aim.wish()))
                                                .map(_ -> so))
                        : kept);
    }

    /// Has the store of this connection send nothing to us any more, before the connection ends.
    /// One that does not answer goes on until it finds that nobody takes it.
    public void drop(ShopId shop, ConnectionId connection) {
        aim(shop)
                .filter(aim -> aim.line().connection().equals(connection))
                .ifPresent(
                        aim -> aim.ask(store -> aim.hookCalls().drop(store, aim.wish().address())));
    }

    private static Asked<Kept> told(Reach.Line line, Asked<Kept> kept) {
        if (kept instanceof Told<Kept>(Kept what) && what.made() + what.mended() > 0) {
            LOG.info(
                    "Of connection {}'s hooks {} were made and {} switched on again",
                    line.connection(),
                    what.made(),
                    what.mended());
        }
        return kept;
    }
}
