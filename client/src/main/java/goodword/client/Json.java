package goodword.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON as the server writes it. A field that this version does not know is passed over.
final class Json {
    private final JsonMapper mapper =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            each -> each.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    String write(Object body) {
        return mapper.writeValueAsString(body);
    }

    <T> T read(String text, Class<T> type) {
        return mapper.readValue(text, type);
    }

    <T> Page<T> page(String text, Class<T> item) {
        return mapper.readValue(
                text, mapper.getTypeFactory().constructParametricType(Page.class, item));
    }

    GoodwordException refusal(HttpResponse<String> answer) {
        JsonNode problem = problem(answer.body());
        @Nullable String field =
                problem.hasNonNull("field") ? problem.get("field").asString() : null;
        return new GoodwordException(
                answer.statusCode(),
                problem.path("code").asString("unreadable"),
                problem.path("detail").asString("HTTP " + answer.statusCode()),
                field);
    }

    /// A proxy in between may answer in its own words.
    private JsonNode problem(String body) {
        try {
            return body.isBlank() ? mapper.createObjectNode() : mapper.readTree(body);
        } catch (JacksonException foreign) {
            return mapper.createObjectNode();
        }
    }
}
