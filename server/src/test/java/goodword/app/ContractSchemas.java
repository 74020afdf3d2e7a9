package goodword.app;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import goodword.api.Contract;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What the contract says of bodies, as schemas that can be held against one.
final class ContractSchemas {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private ContractSchemas() {}

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Map<String, Object> from, String key) {
        return (Map<String, Object>) from.getOrDefault(key, Map.of());
    }

    /// What an operation says of an answer with this status.
    static Optional<Map<String, Object>> answer(Contract.Operation operation, int status) {
        Map<String, Object> answers = map(operation.content(), "responses");
        String code = String.valueOf(status);
        return answers.containsKey(code)
                ? Optional.of(Contract.whole().resolved(map(answers, code)))
                : Optional.empty();
    }

    /// The schema of the body of this kind, if there is one.
    static Optional<Map<String, Object>> schema(Map<String, Object> of, String kind) {
        Map<String, Object> schema = map(map(map(of, "content"), kind), "schema");
        return schema.isEmpty() ? Optional.empty() : Optional.of(schema);
    }

    static Map<String, Object> body(Contract.Operation operation) {
        return map(map(map(operation.content(), "requestBody"), "content"), "application/json");
    }

    /// What an operation is sent: JSON, or a file.
    static Map<String, Object> sent(Contract.Operation operation) {
        Map<String, Object> json = body(operation);
        return json.isEmpty()
                ? map(map(map(operation.content(), "requestBody"), "content"), "text/csv")
                : json;
    }

    /// What is wrong with a value, if anything.
    static List<Error> errors(Map<String, Object> schema, JsonNode value) {
        Map<String, Object> whole = new HashMap<>(schema);
        whole.put("components", Contract.whole().document().get("components"));
        Schema held = REGISTRY.getSchema(Stall.JSON.<JsonNode>valueToTree(whole));
        return held.validate(value);
    }
}
