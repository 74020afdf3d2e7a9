package goodword.connector.calls;

import static java.nio.charset.StandardCharsets.UTF_8;

import goodword.connector.Asked;
import goodword.connector.Reading;
import goodword.connector.StoreJson;
import goodword.connector.Trouble;
import goodword.platform.outbound.Call;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The line to a GraphQL API, which answers well even when it says no. Thread-safe.
public final class GraphQl {
    private final StoreLine line;

    public GraphQl(StoreLine line) {
        this.line = line;
    }

    /// A question to one address, with what opens it.
    public record Question(String url, String header, String key, String query) {
        /// Says nothing of the key.
        @Override
        public String toString() {
            return "Question[" + url + "]";
        }
    }

    /// Asks for something that changes nothing.
    public Asked<Reply> read(Question question, ObjectNode variables) {
        return line.read(call(question, variables)).then(GraphQl::checked);
    }

    /// Has something done.
    public Asked<Reply> write(Question question, ObjectNode variables) {
        return line.write(call(question, variables)).then(GraphQl::checked);
    }

    private static Call call(Question question, ObjectNode variables) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("query", question.query());
        body.set("variables", variables);
        return Call.post(question.url(), "application/json", body.toString().getBytes(UTF_8))
                .with(question.header(), question.key());
    }

    private static Asked<Reply> checked(Reply reply) {
        return switch (Reading.of(() -> errors(reply))) {
            case Reading.Refused<List<String>> bad -> Unreadable.orTold(bad.<Reply>as());
            case Reading.Read<List<String>>(List<String> errors) ->
                    errors.isEmpty()
                            ? new Asked.Told<>(reply)
                            : new Asked.Refused<>(objection(errors.getFirst()));
        };
    }

    /// The codes of what went wrong.
    private static List<String> errors(Reply reply) {
        return StoreJson.parse(reply.body()).loose("errors").stream()
                .map(error -> code(error.object("extensions").field("code").text()))
                .toList();
    }

    private static String code(@Nullable String text) {
        return text != null && text.matches("[A-Z0-9_]{1,60}") ? text : "UNKNOWN";
    }

    private static Trouble objection(String code) {
        return switch (code) {
            case "FORBIDDEN", "ACCESS_DENIED" ->
                    new Trouble(
                            "not_allowed",
                            "The key is not known, or does not allow this. Give its role the"
                                    + " rights that are named beside the field.");
            case "UNAUTHENTICATED", "INVALID_CREDENTIALS_ERROR" ->
                    new Trouble(
                            Trouble.KEYS_REFUSED,
                            "The store does not know this key. Make a new one there and type it"
                                    + " in here.");
            case "THROTTLED" ->
                    new Trouble("too_many", "The store asks to be left alone for a while.");
            default -> new Trouble("refused", "The store answers with the error " + code + ".");
        };
    }
}
