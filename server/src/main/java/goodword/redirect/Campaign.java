package goodword.redirect;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The well-known parameters of campaigns, all that a link's query may carry through to the shop.
final class Campaign {
    private static final int QUERY_MAX = 2_000;
    private static final int VALUE_MAX = 200;
    private static final Set<String> NAMES =
            Set.of("utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content", "utm_id");

    private Campaign() {}

    /// The campaign's part of a query, encoded anew, such as `&utm_source=mail`; empty for none.
    static String of(@Nullable String query) {
        if (query == null || query.length() > QUERY_MAX || !query.contains("utm_")) {
            return "";
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            if (NAMES.contains(name) && equals > 0) {
                String value = Plain.decoded(pair.substring(equals + 1).replace("+", "%20"));
                if (value != null && !value.isBlank() && value.length() <= VALUE_MAX) {
                    values.putIfAbsent(name, value);
                }
            }
        }
        StringBuilder part = new StringBuilder();
        values.forEach(
                (name, value) ->
                        part.append('&').append(name).append('=').append(Plain.encoded(value)));
        return part.toString();
    }
}
