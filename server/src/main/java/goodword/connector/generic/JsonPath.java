package goodword.connector.generic;

import goodword.connector.Field;

/// Names the way to a value as a reader of a refusal would write it: `refunds[1].amount`.
final class JsonPath {
    private JsonPath() {}

    static String member(String path, String name) {
        String shown = Field.speakable(name);
        return path.isEmpty() ? shown : path + "." + shown;
    }

    static String item(String path, int index) {
        return path + "[" + index + "]";
    }
}
