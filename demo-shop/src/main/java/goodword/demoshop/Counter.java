package goodword.demoshop;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was typed at the checkout, and what it comes to.
///
/// @param off what the code takes off
/// @param note about the code, good news or bad; empty for none
/// @param errors by field, in words
public record Counter(
        String name,
        String email,
        String code,
        boolean sameDevice,
        Price items,
        Price off,
        String note,
        Map<String, String> errors) {
    public Price total() {
        return items.less(off);
    }

    /// What the buyer has seen, for the form to hand back.
    public String totalDecimal() {
        return total().decimal();
    }

    public String error(String field) {
        return errors.getOrDefault(field, "");
    }

    static Counter of(Ask ask, Price items, @Nullable String taken) {
        String typed = ask.fields().getOrDefault("code", taken == null ? "" : taken);
        return new Counter(
                cut(ask.field("name")),
                cut(ask.field("email")),
                cut(typed).strip(),
                ask.field("device").equals("same"),
                items,
                Price.ZERO,
                "",
                Map.of());
    }

    Counter saving(Price amount, String words) {
        return new Counter(name, email, code, sameDevice, items, amount, words, errors);
    }

    Counter wrong(Map<String, String> fields) {
        return new Counter(name, email, code, sameDevice, items, off, note, fields);
    }

    private static String cut(String text) {
        return text.length() > 200 ? text.substring(0, 200) : text;
    }
}
