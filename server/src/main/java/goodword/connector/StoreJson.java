package goodword.connector;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A cursor over one JSON object of a store, of which only some fields matter: others are passed
/// over, and a text may stand where a number is expected, since stores write either. Everything
/// that [JsonDocument] refuses stays refused. Immutable.
public final class StoreJson {
    private static final int BYTES_MAX = 1 << 21;

    private final String path;
    private final Map<String, Json> members;

    private StoreJson(String path, Map<String, Json> members) {
        this.path = path;
        this.members = members;
    }

    /// A document of at most 2 MiB that is one object.
    public static StoreJson parse(byte[] document) {
        return of(JsonDocument.read(document, BYTES_MAX), "");
    }

    /// A document of at most 2 MiB that is an object or a list of them.
    public static List<StoreJson> parseAll(byte[] document) {
        Json value = JsonDocument.read(document, BYTES_MAX);
        return value instanceof Json.Items(List<Json> values)
                ? objects("", values)
                : List.of(of(value, ""));
    }

    public boolean has(String name) {
        return members.containsKey(name);
    }

    /// A text, a number or a truth as its sender wrote it; anything else counts as absent, so that
    /// what a plugin of the store puts there stops nothing.
    public Field field(String name) {
        return switch (members.get(name)) {
            case Json.Text(String value) -> named(name, value);
            case Json.Numeral(String digits) -> named(name, digits);
            case Json.Truth(boolean value) -> named(name, Boolean.toString(value));
            case null, default -> named(name, null);
        };
    }

    /// An amount or another decimal: a number as JSON writes it, or its digits as a text. A text
    /// with an exponent is none, because no store writes one.
    public Field decimal(String name) {
        return switch (members.get(name)) {
            case null -> named(name, null);
            case Json.Numeral(String digits) -> named(name, digits);
            case Json.Text(String value) when value.indexOf('e') < 0 && value.indexOf('E') < 0 ->
                    named(name, value);
            default -> throw named(name, null).refusal("not_a_number", "must be a plain number");
        };
    }

    /// The numbers of a list; none when it is absent.
    public List<Field> decimals(String name) {
        if (!(members.get(name) instanceof Json.Items(List<Json> values))) {
            return List.of();
        }
        List<Field> decimals = new ArrayList<>(values.size());
        for (Json value : values) {
            String item = JsonPath.item(JsonPath.member(path, name), decimals.size());
            decimals.add(
                    new Field(item, value instanceof Json.Numeral(String digits) ? digits : null));
        }
        return decimals;
    }

    /// The texts of a list; none when it is absent, and whatever else stands there is passed over.
    public List<Field> texts(String name) {
        if (!(members.get(name) instanceof Json.Items(List<Json> values))) {
            return List.of();
        }
        List<Field> texts = new ArrayList<>(values.size());
        for (Json value : values) {
            if (value instanceof Json.Text(String text)) {
                String item = JsonPath.item(JsonPath.member(path, name), texts.size());
                texts.add(new Field(item, text));
            }
        }
        return texts;
    }

    public boolean isTrue(String name) {
        return members.get(name) instanceof Json.Truth(boolean value) && value;
    }

    /// An object inside this one; one without fields when there is none.
    public StoreJson object(String name) {
        Map<String, Json> inner =
                members.get(name) instanceof Json.Members(Map<String, Json> found)
                        ? found
                        : Map.of();
        return new StoreJson(JsonPath.member(path, name), inner);
    }

    /// The objects of a list on which amounts rest; none when it is absent.
    public List<StoreJson> list(String name) {
        return switch (members.get(name)) {
            case null -> List.of();
            case Json.Items(List<Json> values) -> objects(JsonPath.member(path, name), values);
            default -> throw named(name, null).refusal("not_a_list", "must be a JSON array");
        };
    }

    /// The objects of a list that plugins and buyers write to; whatever else stands there is passed
    /// over. PHP writes a list with a gap as an object.
    public List<StoreJson> loose(String name) {
        return switch (members.get(name)) {
            case Json.Items(List<Json> values) -> loose(name, values);
            case Json.Members(Map<String, Json> byName) ->
                    loose(name, List.copyOf(byName.values()));
            case null, default -> List.of();
        };
    }

    /// This object as a field, for a refusal of the whole.
    public Field itself() {
        return named(null);
    }

    private List<StoreJson> loose(String name, List<Json> values) {
        String outer = JsonPath.member(path, name);
        return objects(
                outer, values.stream().filter(value -> value instanceof Json.Members).toList());
    }

    private static List<StoreJson> objects(String outer, List<Json> values) {
        List<StoreJson> objects = new ArrayList<>(values.size());
        for (Json value : values) {
            objects.add(of(value, JsonPath.item(outer, objects.size())));
        }
        return objects;
    }

    private static StoreJson of(Json value, String path) {
        if (!(value instanceof Json.Members(Map<String, Json> members))) {
            throw new Field(path, null).refusal("not_an_object", "must be a JSON object");
        }
        return new StoreJson(path, members);
    }

    private Field named(@Nullable String text) {
        return new Field(path, text);
    }

    private Field named(String name, @Nullable String text) {
        return new Field(JsonPath.member(path, name), text);
    }
}
