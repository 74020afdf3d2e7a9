package goodword.connector;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What opens a store's API, by the names that its kind gives them. Never shown, never logged.
public record StoreKeys(Map<String, String> byName) {
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

    /// Says nothing of the keys.
    @Override
    public String toString() {
        return "StoreKeys[" + byName.size() + "]";
    }
}
