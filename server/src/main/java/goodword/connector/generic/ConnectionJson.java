package goodword.connector.generic;

import goodword.connector.Field;
import goodword.connector.Reading;
import goodword.connector.StoreAddress;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the wish for a connection to a store: `kind` and `name`, both required, and the store's
/// `address`. Thread-safe.
public final class ConnectionJson {
    private static final Set<String> FIELDS = Set.of("kind", "name", "address");
    private static final int NAME_MAX = 100;

    private ConnectionJson() {}

    /// @param kind a word that may be nobody's
    public record Wanted(String kind, String name, @Nullable String address) {}

    public static Reading<Wanted> read(byte[] json) {
        return Reading.of(
                () -> {
                    JsonObject wish = JsonObject.parse(json, FIELDS);
                    return new Wanted(
                            wish.text("kind").line(),
                            name(wish.text("name")),
                            wish.text("address").ifGiven(ConnectionJson::address));
                });
    }

    private static String name(Field field) {
        String name = field.line();
        if (name.length() > NAME_MAX) {
            throw field.refusal("too_long", "must be at most " + NAME_MAX + " characters");
        }
        return name;
    }

    private static String address(Field field) {
        return StoreAddress.read(field);
    }
}
