package goodword.app;

import goodword.platform.database.Storage;

/// Has the database look at its tables while they are first filled: after the first, second,
/// fourth, eighth... step, so that the plans follow the growth at little cost. Not thread-safe.
final class EarlyLook {
    private final Storage storage;
    private long steps;

    EarlyLook(Storage storage) {
        this.storage = storage;
    }

    void step() {
        steps++;
        if (Long.bitCount(steps) == 1) {
            storage.analyze();
        }
    }
}
