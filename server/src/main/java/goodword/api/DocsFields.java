package goodword.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Lays a schema of the contract out as rows, one for each field, however deep it stands.
final class DocsFields {
    private static final int DEPTH_MAX = 5;

    private final Contract contract;
    private final List<DocsPage.Row> rows = new ArrayList<>();

    private DocsFields(Contract contract) {
        this.contract = contract;
    }

    static List<DocsPage.Row> of(Contract contract, Map<String, Object> schema) {
        DocsFields fields = new DocsFields(contract);
        fields.add("", schema, 0);
        return List.copyOf(fields.rows);
    }

    static DocsPage.Row row(
            Contract contract, String path, Map<String, Object> given, boolean required) {
        Map<String, Object> schema = contract.resolved(given);
        Object about = schema.getOrDefault("description", "");
        return new DocsPage.Row(
                path,
                type(contract, schema),
                required,
                note(schema),
                String.valueOf(about).strip());
    }

    private void add(String path, Map<String, Object> given, int depth) {
        Map<String, Object> schema = whole(given);
        List<?> required = schema.get("required") instanceof List<?> names ? names : List.of();
        Contract.map(schema, "properties")
                .forEach(
                        (name, value) -> {
                            String inner = path.isEmpty() ? name : path + "." + name;
                            Map<String, Object> field = Contract.asMap(value);
                            rows.add(row(contract, inner, field, required.contains(name)));
                            if (depth < DEPTH_MAX) {
                                addInner(inner, contract.resolved(field), depth);
                            }
                        });
    }

    private void addInner(String path, Map<String, Object> field, int depth) {
        Map<String, Object> items = Contract.map(field, "items");
        if (items.isEmpty()) {
            add(path, field, depth + 1);
        } else {
            add(path + "[]", items, depth + 1);
        }
    }

    /// A schema joined with those that all hold for it.
    private Map<String, Object> whole(Map<String, Object> given) {
        Map<String, Object> schema = new LinkedHashMap<>();
        for (Map<String, Object> part : Contract.maps(given, "allOf")) {
            schema.putAll(contract.resolved(part));
        }
        schema.putAll(contract.resolved(given));
        return schema;
    }

    private static String type(Contract contract, Map<String, Object> schema) {
        Object type = schema.get("type");
        if (type instanceof List<?> types) {
            return types.stream().map(String::valueOf).collect(Collectors.joining(" or "));
        }
        if ("array".equals(type)) {
            Map<String, Object> items = contract.resolved(Contract.map(schema, "items"));
            return "list of " + type(contract, items) + "s";
        }
        Object format = schema.get("format");
        if (format != null) {
            return switch (String.valueOf(format)) {
                case "date-time" -> "time";
                case "uuid" -> "id";
                default -> String.valueOf(format);
            };
        }
        return type == null ? "string" : String.valueOf(type);
    }

    private static String note(Map<String, Object> schema) {
        List<String> notes = new ArrayList<>();
        if (schema.get("enum") instanceof List<?> words) {
            notes.add(words.stream().map(String::valueOf).collect(Collectors.joining(" · ")));
        }
        Object least = schema.get("minimum");
        Object most = schema.get("maximum");
        if (least != null && most != null) {
            notes.add(least + " to " + most);
        }
        if (schema.get("maxLength") != null) {
            notes.add("at most " + schema.get("maxLength") + " characters");
        }
        if (schema.get("default") != null) {
            notes.add("usually " + schema.get("default"));
        }
        return String.join("; ", notes);
    }
}
