package goodword.connector.generic;

import goodword.connector.Field;
import goodword.connector.Json;
import goodword.connector.JsonDocument;
import goodword.connector.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A cursor over one JSON object of which every field is known: it hands out [Field]s under their
/// path and refuses what is not of the kind that is asked for. Immutable.
final class JsonObject {
    private static final int BYTES_MAX = 1 << 20;
    private static final int ITEMS_MAX = 1_000;

    private final String path;
    private final Map<String, Json> members;

    private JsonObject(String path, Map<String, Json> members) {
        this.path = path;
        this.members = members;
    }

    static JsonObject parse(byte[] document, Set<String> known) {
        return of(JsonDocument.read(document, BYTES_MAX), "", known);
    }

    private static JsonObject of(Json value, String path, Set<String> known) {
        if (!(value instanceof Json.Members(Map<String, Json> members))) {
            throw new Field(path, null).refusal("not_an_object", "must be a JSON object");
        }
        for (String name : members.keySet()) {
            if (!known.contains(name)) {
                throw new Field(JsonPath.member(path, name), null)
                        .refusal("unknown_field", "known here: " + new TreeSet<>(known));
            }
        }
        return new JsonObject(path, members);
    }

    /// A field that is written as a JSON string.
    Field text(String name) {
        return switch (members.get(name)) {
            case null -> field(name, null);
            case Json.Text(String value) -> field(name, value);
            default -> throw field(name, null).refusal("not_text", "must be a JSON string");
        };
    }

    /// A field that is written as a JSON number, or as a string where digits would suffer.
    Field number(String name) {
        return switch (members.get(name)) {
            case null -> field(name, null);
            case Json.Text(String value) -> field(name, value);
            case Json.Numeral(String digits) -> field(name, digits);
            default ->
                    throw field(name, null)
                            .refusal("not_a_number", "must be a JSON number or string");
        };
    }

    /// A yes or no that is no when it is absent.
    boolean flag(String name) {
        return switch (members.get(name)) {
            case null -> false;
            case Json.Truth(boolean value) -> value;
            default -> throw field(name, null).refusal("not_a_boolean", "must be true or false");
        };
    }

    /// A yes or no that is yes when it is absent.
    boolean flagUnlessSaid(String name) {
        return !members.containsKey(name) || flag(name);
    }

    /// An object inside this one; one without fields when it is absent.
    JsonObject object(String name, Set<String> known) {
        Json value = members.getOrDefault(name, new Json.Members(Map.of()));
        return of(value, JsonPath.member(path, name), known);
    }

    /// The objects of a list; none when it is absent.
    List<JsonObject> list(String name, Set<String> known) {
        return switch (members.get(name)) {
            case null -> List.of();
            case Json.Items(List<Json> values) -> objects(name, values, known);
            default -> throw field(name, null).refusal("not_a_list", "must be a JSON array");
        };
    }

    /// The strings of a list, each as a field; none when it is absent.
    List<Field> texts(String name, int max) {
        return switch (members.get(name)) {
            case null -> List.of();
            case Json.Items(List<Json> values) when values.size() <= max -> texts(name, values);
            case Json.Items _ ->
                    throw field(name, null).refusal("too_many", "must be at most " + max);
            default -> throw field(name, null).refusal("not_a_list", "must be a JSON array");
        };
    }

    /// This object as a field, for a refusal of the whole.
    Field itself() {
        return new Field(path, null);
    }

    private List<JsonObject> objects(String name, List<Json> values, Set<String> known) {
        if (values.size() > ITEMS_MAX) {
            throw field(name, null).refusal("too_many", "must be at most " + ITEMS_MAX);
        }
        List<JsonObject> objects = new ArrayList<>();
        for (Json value : values) {
            String item = JsonPath.item(JsonPath.member(path, name), objects.size());
            objects.add(of(value, item, known));
        }
        return objects;
    }

    private List<Field> texts(String name, List<Json> values) {
        List<Field> texts = new ArrayList<>();
        for (Json value : values) {
            String item = JsonPath.item(JsonPath.member(path, name), texts.size());
            if (!(value instanceof Json.Text(String text))) {
                throw new Field(item, null).refusal("not_text", "must be a JSON string");
            }
            texts.add(new Field(item, text));
        }
        return texts;
    }

    private Field field(String name, @Nullable String text) {
        return new Field(JsonPath.member(path, name), text);
    }
}
