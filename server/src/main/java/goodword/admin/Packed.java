package goodword.admin;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// The fields of a form in one hidden field, so that it can be told later what somebody saw when
/// they began. Only shown, never trusted.
final class Packed {
    private static final int FIELDS_MAX = 200;

    private Packed() {}

    static String of(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    static Map<String, String> read(String packed) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : packed.split("&", FIELDS_MAX)) {
            int sign = pair.indexOf('=');
            if (sign > 0) {
                fields.put(decoded(pair.substring(0, sign)), decoded(pair.substring(sign + 1)));
            }
        }
        return fields;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
