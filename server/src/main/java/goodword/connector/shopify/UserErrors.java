package goodword.connector.shopify;

import goodword.connector.StoreJson;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What Shopify has against a change that it was asked for: it says so in a good answer. Its
/// sentences are looked at and never passed on.
record UserErrors(List<StoreJson> all) {
    private static final String WORD = "[A-Z][A-Z_]{0,60}";

    static UserErrors of(StoreJson payload) {
        return new UserErrors(payload.list("userErrors"));
    }

    boolean isNone() {
        return all.isEmpty();
    }

    boolean isTaken() {
        return all.stream().anyMatch(one -> "TAKEN".equals(one.field("code").text()));
    }

    /// Whether each of them says that there is such a thing already, where they bear no code.
    boolean speaksOfTaken() {
        return !isNone()
                && all.stream()
                        .allMatch(one -> text(one).toLowerCase(Locale.ROOT).contains("taken"));
    }

    /// The first one's word; `UNKNOWN` for one that has none.
    String word() {
        return all.stream()
                .map(one -> one.field("code").text())
                .filter(code -> code != null && code.matches(WORD))
                .findFirst()
                .orElse("UNKNOWN");
    }

    private static String text(StoreJson error) {
        @Nullable String text = error.field("message").text();
        return text == null ? "" : text;
    }
}
