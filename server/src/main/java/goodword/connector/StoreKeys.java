package goodword.connector;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What opens a store's API, by the names that its kind gives them. Never shown, never logged.
public record StoreKeys(Map<String, String> byName) {
    /// The name of what a store signs its messages with, among the keys of one that makes it
    /// itself.
    public static final String SIGNED_BY = "clientSecret";

    public StoreKeys {
        byName = Map.copyOf(byName);
    }

    /// The one of this name; checked before a store is asked.
    public String get(String name) {
        @Nullable String key = byName.get(name);
        if (key == null) {
            throw new IllegalArgumentException("there is no key called " + name);
        }
        return key;
    }

    /// What the store signs its messages with; empty where it is we who make that.
    public Optional<String> signedBy() {
        return Optional.ofNullable(byName.get(SIGNED_BY));
    }

    /// Says nothing of the keys.
    @Override
    public String toString() {
        return "StoreKeys[" + byName.size() + "]";
    }
}
