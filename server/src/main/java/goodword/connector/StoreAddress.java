package goodword.connector;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where a store is on the web, as somebody typed it: `shop.example`, `https://shop.example/eu`. A
/// plain line is read as well, because inside a network a shop may have no other; who may be called
/// so is the operator's affair. Pure.
public final class StoreAddress {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private StoreAddress() {}

    /// The address with its scheme and a slash at its end, or a refusal of the field.
    public static String read(Field field) {
        String typed = field.longLine().strip();
        String whole = typed.contains("://") ? typed : "https://" + typed;
        @Nullable URI uri = uri(whole);
        if (uri == null
                || uri.getHost() == null
                || !SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                || uri.getRawUserInfo() != null
                || uri.getRawQuery() != null
                || uri.getRawFragment() != null) {
            throw field.refusal(
                    "not_a_home", "must be the store's own address, such as https://shop.example/");
        }
        String plain = uri.toASCIIString();
        return plain.endsWith("/") ? plain : plain + "/";
    }

    private static @Nullable URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException none) {
            return null;
        }
    }
}
