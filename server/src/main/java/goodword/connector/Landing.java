package goodword.connector;

import goodword.order.Origin.Campaign;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The address on which a buyer came into the shop, and what its query says. Buyers can write it,
/// so whatever it holds, it stops nothing. Immutable.
///
/// @param url with or without its host
public record Landing(@Nullable String url, Map<String, String> query) {
    private static final int PARAMETERS_MAX = 50;

    public Landing {
        query = Map.copyOf(query);
    }

    public static Landing of(Field address) {
        String url = address.cutLine();
        return new Landing(url, url == null ? Map.of() : query(url));
    }

    /// The code with which a link of ours leads into the shop.
    public @Nullable String code() {
        return OrderRules.code(new Field("ref", query.get("ref")));
    }

    /// The campaign of this address.
    public Campaign campaign(@Nullable String referrer) {
        return new Campaign(
                query.get("utm_source"),
                query.get("utm_medium"),
                query.get("utm_campaign"),
                query.get("utm_term"),
                query.get("utm_content"),
                url,
                referrer);
    }

    private static Map<String, String> query(String url) {
        Map<String, String> query = new HashMap<>();
        int start = url.indexOf('?') + 1;
        int end = url.indexOf('#', start);
        String text = start == 0 ? "" : end < 0 ? url.substring(start) : url.substring(start, end);
        for (String pair : text.split("&", PARAMETERS_MAX)) {
            int equals = pair.indexOf('=');
            String value = equals < 0 ? null : decoded(pair.substring(equals + 1));
            if (value != null) {
                query.putIfAbsent(pair.substring(0, equals), value);
            }
        }
        return query;
    }

    private static @Nullable String decoded(String text) {
        try {
            return new Field("", URLDecoder.decode(text, StandardCharsets.UTF_8)).cutName();
        } catch (IllegalArgumentException notEncoded) {
            return null;
        }
    }
}
