package goodword.admin;

import java.util.Map;

/// A form as it is shown: what was typed, and what is wrong with which field. Passwords are never
/// shown again.
///
/// @param problem what is wrong with the form as a whole; empty if nothing is
public record Form(Map<String, String> values, Map<String, String> errors, String problem) {
    public static final Form EMPTY = new Form(Map.of(), Map.of(), "");

    static Form wrong(Map<String, String> values, String field, String why) {
        return new Form(values, Map.of(field, why), "");
    }

    static Form failed(Map<String, String> values, String problem) {
        return new Form(values, Map.of(), problem);
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public String error(String field) {
        return errors.getOrDefault(field, "");
    }
}
