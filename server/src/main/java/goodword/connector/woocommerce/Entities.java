package goodword.connector.woocommerce;

import java.util.Map;
import java.util.regex.Pattern;

/// The entities that WordPress writes for the marks of HTML.
final class Entities {
    private static final Pattern ENTITY = Pattern.compile("&(?:amp|lt|gt|quot|#0?39|#x27|apos);");
    private static final Map<String, String> MARKS =
            Map.of("&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", "\"");

    private Entities() {}

    static String decoded(String text) {
        return ENTITY.matcher(text).replaceAll(entity -> MARKS.getOrDefault(entity.group(), "'"));
    }
}
