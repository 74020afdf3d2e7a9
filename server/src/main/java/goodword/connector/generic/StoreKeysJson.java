package goodword.connector.generic;

import goodword.connector.Field;
import goodword.connector.Reading;
import goodword.connector.StoreAddress;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Reads the keys to a store's API: its `address`, and under `keys` what its kind wants.
/// Thread-safe.
public final class StoreKeysJson {
    private static final Set<String> FIELDS = Set.of("address", "keys");

    private StoreKeysJson() {}

    /// @param keys by their names
    public record Wanted(String address, Map<String, String> keys) {
        /// Says nothing of the keys.
        @Override
        public String toString() {
            return "Wanted[" + address + "]";
        }
    }

    /// @param names of the keys that a kind of store may want
    public static Reading<Wanted> read(byte[] json, Set<String> names) {
        return Reading.of(
                () -> {
                    JsonObject wish = JsonObject.parse(json, FIELDS);
                    JsonObject keys = wish.object("keys", names);
                    Map<String, String> typed = new TreeMap<>();
                    for (String name : names) {
                        Field key = keys.text(name);
                        if (!key.isAbsent()) {
                            typed.put(name, key.longLine());
                        }
                    }
                    return new Wanted(StoreAddress.read(wish.text("address")), typed);
                });
    }
}
