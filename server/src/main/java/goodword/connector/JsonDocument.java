package goodword.connector;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/// One JSON document of strict RFC 8259 in UTF-8, read token by token: duplicate keys, deep nesting
/// and anything after the value are refused, and no number is computed while it is read.
public final class JsonDocument {
    private static final int DEPTH_MAX = 64;
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonParser parser;

    private JsonDocument(JsonParser parser) {
        this.parser = parser;
    }

    /// Reads a document of at most so many bytes, or refuses it.
    public static Json read(byte[] bytes, int bytesMax) {
        Field whole = new Field("", null);
        if (bytes.length > bytesMax) {
            throw whole.refusal("too_long", "must be at most " + bytesMax + " bytes");
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text(bytes))) {
            return new JsonDocument(parser).only();
        } catch (CharacterCodingException notText) {
            throw whole.refusal("malformed", "must be UTF-8");
        } catch (JacksonException notJson) {
            throw whole.refusal("malformed", "must be JSON" + place(notJson));
        }
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private Json only() {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new Field("", null).refusal("malformed", "must not be empty");
        }
        Json value = value(first, "", 1);
        if (parser.nextToken() != null) {
            throw new Field("", null).refusal("malformed", "must be one JSON value alone");
        }
        return value;
    }

    private Json value(JsonToken token, String path, int depth) {
        if (depth > DEPTH_MAX && token.isStructStart()) {
            throw new Field(path, null)
                    .refusal("too_deep", "must be nested at most " + DEPTH_MAX + " deep");
        }
        return switch (token) {
            case START_OBJECT -> members(path, depth);
            case START_ARRAY -> items(path, depth);
            case VALUE_STRING -> new Json.Text(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Numeral(parser.getString());
            case VALUE_TRUE -> new Json.Truth(true);
            case VALUE_FALSE -> new Json.Truth(false);
            default -> new Json.Nothing();
        };
    }

    private Json members(String path, int depth) {
        Map<String, Json> members = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            String memberPath = JsonPath.member(path, name);
            if (!seen.add(name)) {
                throw new Field(memberPath, null)
                        .refusal("duplicate_field", "must be written once");
            }
            Json value = value(parser.nextToken(), memberPath, depth + 1);
            if (!(value instanceof Json.Nothing)) {
                members.put(name, value);
            }
        }
        return new Json.Members(members);
    }

    private Json items(String path, int depth) {
        List<Json> values = new ArrayList<>();
        for (JsonToken token = parser.nextToken();
                token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            values.add(value(token, JsonPath.item(path, values.size()), depth + 1));
        }
        return new Json.Items(values);
    }

    private static String place(JacksonException exception) {
        TokenStreamLocation location = exception.getLocation();
        return location == null
                ? ""
                : "; line %d, column %d is not"
                        .formatted(location.getLineNr(), location.getColumnNr());
    }
}
