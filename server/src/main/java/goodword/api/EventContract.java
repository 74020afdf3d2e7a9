package goodword.api;

import goodword.webhook.DataField;
import goodword.webhook.EventType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// What OpenAPI 3.1 calls `webhooks`, made from the catalogue of events. Pure.
final class EventContract {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EventContract() {}

    static Map<String, Object> webhooks() {
        Map<String, Object> webhooks = new LinkedHashMap<>();
        for (EventType type : EventType.values()) {
            webhooks.put(type.word(), map("post", told(type)));
        }
        return webhooks;
    }

    private static Map<String, Object> told(EventType type) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("summary", type.when());
        told.put("security", List.of());
        told.put(
                "parameters",
                List.of(
                        header("webhook-id", "The event's; the same whenever it comes again."),
                        header("webhook-timestamp", "When it was sent, in seconds since 1970."),
                        header(
                                "webhook-signature",
                                "As Standard Webhooks says: `v1,` and Base64.")));
        Map<String, Object> body = map("schema", schema(type));
        body.put("example", JSON.convertValue(type.example(), Map.class));
        told.put("requestBody", map("required", true, "content", map("application/json", body)));
        told.put(
                "responses",
                map(
                        "2XX", map("description", "It is taken and not sent again."),
                        "410", map("description", "Nobody is here any more; nothing is sent.")));
        return told;
    }

    private static Map<String, Object> schema(EventType type) {
        Map<String, Object> data = object();
        for (DataField field : type.family().fields()) {
            Map<String, Object> at = data;
            String[] steps = field.path().split("\\.");
            for (int step = 0; step < steps.length - 1; step++) {
                at = inner(at, steps[step]);
            }
            put(at, steps[steps.length - 1], schema(field));
        }
        Map<String, Object> whole = object();
        put(whole, "type", map("const", type.word()));
        put(whole, "version", map("const", type.version()));
        put(whole, "timestamp", map("type", "string", "format", "date-time"));
        put(whole, "data", data);
        return whole;
    }

    private static Map<String, Object> schema(DataField field) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", field.mayBeNull() ? List.of("string", "null") : "string");
        switch (field.kind()) {
            case ID -> schema.put("format", "uuid");
            case TIME -> schema.put("format", "date-time");
            case AMOUNT -> schema.put("pattern", "^[0-9]+([.][0-9]+)?$");
            case TEXT -> {}
        }
        schema.put(
                "description",
                field.mayBeNull()
                        ? field.about() + " Null when " + field.absent() + "."
                        : field.about());
        return schema;
    }

    private static Map<String, Object> inner(Map<String, Object> schema, String name) {
        if (!properties(schema).containsKey(name)) {
            put(schema, name, object());
        }
        return asMap(properties(schema).getOrDefault(name, schema));
    }

    private static Map<String, Object> object() {
        return map(
                "type",
                "object",
                "required",
                List.of(),
                "properties",
                new LinkedHashMap<String, Object>());
    }

    private static void put(Map<String, Object> schema, String name, Map<String, Object> value) {
        properties(schema).put(name, value);
        schema.put("required", List.copyOf(properties(schema).keySet()));
    }

    private static Map<String, Object> properties(Map<String, Object> schema) {
        return asMap(schema.getOrDefault("properties", schema));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object value) {
        return (Map<String, Object>) value;
    }

    private static Map<String, Object> header(String name, String about) {
        return map(
                "name",
                name,
                "in",
                "header",
                "required",
                true,
                "description",
                about,
                "schema",
                map("type", "string"));
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int next = 0; next < pairs.length; next += 2) {
            map.put((String) pairs[next], pairs[next + 1]);
        }
        return map;
    }
}
