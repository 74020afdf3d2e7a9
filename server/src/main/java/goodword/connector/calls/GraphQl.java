package goodword.connector.calls;

import static java.nio.charset.StandardCharsets.UTF_8;

import goodword.connector.Asked;
import goodword.connector.Reading;
import goodword.connector.StoreJson;
import goodword.connector.Trouble;
import goodword.platform.outbound.Call;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The line to a GraphQL API, which answers well even when it says no. Thread-safe.
public final class GraphQl {
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration BREATH = Duration.ofSeconds(1);

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
        return switch (line.read(call(question, variables)).then(GraphQl::checked)) {
            case Asked.Unknown<Reply>(Trouble trouble) -> new Asked.Later<>(trouble, PAUSE);
            case Asked<Reply> other -> other;
        };
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
                    errors.isEmpty() ? new Asked.Told<>(reply) : objected(errors.getFirst(), reply);
        };
    }

    private static Asked<Reply> objected(String code, Reply reply) {
        return switch (code) {
            case "THROTTLED" -> new Asked.Later<>(objection(code), pause(reply));
            // Broken on their side, perhaps after it was done.
            case "INTERNAL_SERVER_ERROR" -> new Asked.Unknown<>(objection(code));
            default -> new Asked.Refused<>(objection(code));
        };
    }

    /// How long it takes until there is enough again for what was asked, where the store reckons
    /// what its answers cost.
    private static Duration pause(Reply reply) {
        return switch (Reading.of(() -> missing(StoreJson.parse(reply.body())))) {
            case Reading.Read<Long>(Long seconds) -> Duration.ofSeconds(seconds).plus(BREATH);
            case Reading.Refused<Long> _ -> PAUSE;
        };
    }

    private static Long missing(StoreJson answer) {
        StoreJson cost = answer.object("extensions").object("cost");
        StoreJson standing = cost.object("throttleStatus");
        BigDecimal wanted = cost.decimal("requestedQueryCost").exact();
        BigDecimal there = standing.decimal("currentlyAvailable").exact();
        BigDecimal rate = standing.decimal("restoreRate").exact();
        return rate.signum() <= 0
                ? PAUSE.toSeconds()
                : wanted.subtract(there)
                        .max(BigDecimal.ZERO)
                        .divide(rate, RoundingMode.CEILING)
                        .min(BigDecimal.valueOf(PAUSE.toSeconds()))
                        .longValue();
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
