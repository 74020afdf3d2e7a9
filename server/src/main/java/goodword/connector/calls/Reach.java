package goodword.connector.calls;

import goodword.connector.Asked;
import goodword.connector.Store;
import goodword.connector.StoreCalls;
import goodword.connector.inbox.Askable;
import goodword.connector.inbox.ConnectionId;
import goodword.connector.inbox.Keyring;
import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;

/// Reaches the store of a shop, and notes how it was found. Thread-safe.
public final class Reach {
    private final Keyring keyring;
    private final KnownCalls known;

    public Reach(Keyring keyring, KnownCalls known) {
        this.keyring = keyring;
        this.known = known;
    }

    /// A store that can be asked now.
    public final class Line {
        private final ShopId shop;
        private final Askable askable;
        private final StoreCalls calls;

        private Line(ShopId shop, Askable askable, StoreCalls calls) {
            this.shop = shop;
            this.askable = askable;
            this.calls = calls;
        }

        public ConnectionId connection() {
            return askable.connection();
        }

        /// Whether an order of this time can only have come from this store.
        public boolean isOlderThan(Instant placedAt) {
            return !askable.connectedAt().isAfter(placedAt);
        }

        /// A paused connection is asked nothing.
        public boolean isActive() {
            return askable.isActive();
        }

        public StoreCalls calls() {
            return calls;
        }

        /// Asks, and notes how the store was found.
        public <T> Asked<T> ask(BiFunction<StoreCalls, Store, Asked<T>> question) {
            Asked<T> asked = question.apply(calls, askable.store());
            keyring.note(shop, askable.connection(), asked);
            return asked;
        }
    }

    /// Empty where a shop has no store that can be asked.
    public Optional<Line> to(ShopId shop) {
        return keyring.askable(shop)
                .flatMap(
                        askable ->
                                known.find(askable.kind())
                                        .map(calls -> new Line(shop, askable, calls)));
    }
}
