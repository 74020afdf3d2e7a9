package goodword.connector;

/// The messages that stores of one kind send, as far as their API lets us set them up. Thread-safe.
public interface StoreHookCalls {
    /// Where a store shall send its messages, and what it signs them with.
    record Wish(String address, String secret) {
        /// Says nothing of either.
        @Override
        public String toString() {
            return "Wish[]";
        }
    }

    /// What was done so that all messages come: how many were there and well, were made, and were
    /// switched on again because the store had given up on them.
    record Kept(int well, int made, int mended) {}

    /// Sees to it that the store sends what we listen to, to this address alone of ours. Repeating
    /// it changes nothing that is well.
    Asked<Kept> keep(Store store, Wish wish);

    /// Has the store sign with this secret from now on.
    Asked<Kept> renew(Store store, Wish wish);

    /// Has the store send nothing to this address any more.
    Asked<Kept> drop(Store store, String address);
}
