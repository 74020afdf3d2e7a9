package goodword.connector;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A message as a store sent it: its raw bytes, before anybody read, trimmed or decoded them, and
/// its headers, whose names have no case. Not to be changed.
public record StoreMessage(Map<String, String> headers, byte[] body) {
    public StoreMessage {
        Map<String, String> named = new TreeMap<>();
        headers.forEach((name, value) -> named.put(name.toLowerCase(Locale.ROOT), value));
        headers = Map.copyOf(named);
    }

    /// @param name in lower case
    public @Nullable String header(String name) {
        return headers.get(name);
    }
}
