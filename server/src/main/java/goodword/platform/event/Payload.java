package goodword.platform.event;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The JSON object of a fact, built field by field. Not thread-safe.
public final class Payload {
    private final ObjectNode object = JsonNodeFactory.instance.objectNode();

    public Payload with(String field, Object value) {
        object.put(field, value.toString());
        return this;
    }

    public Payload with(String field, long value) {
        object.put(field, value);
        return this;
    }

    @Override
    public String toString() {
        return object.toString();
    }
}
