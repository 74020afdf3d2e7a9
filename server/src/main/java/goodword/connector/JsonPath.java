package goodword.connector;

/// Names the way to a value as a reader of a refusal would write it: `refunds[1].amount`.
public final class JsonPath {
    private JsonPath() {}

    public static String member(String path, String name) {
        String shown = Field.speakable(name);
        return path.isEmpty() ? shown : path + "." + shown;
    }

    public static String item(String path, int index) {
        return path + "[" + index + "]";
    }
}
