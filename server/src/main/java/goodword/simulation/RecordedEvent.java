package goodword.simulation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One line of a recording.
///
/// @param line its number in the file, for messages
public record RecordedEvent(long line, Instant at, String type, JsonNode fields) {

    String text(String field) {
        String text = textOrNull(field);
        if (text == null) {
            throw new RecordingException(line, field + " is missing");
        }
        return text;
    }

    @Nullable String textOrNull(String field) {
        JsonNode value = fields.get(field);
        return value == null || value.isNull() ? null : value.asString();
    }

    JsonNode node(String field) {
        JsonNode value = fields.get(field);
        if (value == null || value.isNull()) {
            throw new RecordingException(line, field + " is missing");
        }
        return value;
    }
}
