package goodword.api;

import goodword.api.Contract.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Lays the contract out for its page.
final class DocsLayout {
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final JsonMapper DENSE = JsonMapper.builder().build();
    private static final String JSON = "application/json";

    private final Contract contract;

    private DocsLayout(Contract contract) {
        this.contract = contract;
    }

    static DocsPage of(Contract contract) {
        DocsLayout layout = new DocsLayout(contract);
        Map<String, Object> info = Contract.map(contract.document(), "info");
        return new DocsPage(
                String.valueOf(info.get("title")),
                String.valueOf(info.get("summary")),
                Prose.of(String.valueOf(info.get("description"))),
                Contract.maps(contract.document(), "tags").stream().map(layout::group).toList());
    }

    private DocsPage.Group group(Map<String, Object> tag) {
        String name = String.valueOf(tag.get("name"));
        return new DocsPage.Group(
                name,
                name.toLowerCase(Locale.ROOT),
                String.valueOf(tag.get("description")),
                contract.operations().stream()
                        .filter(
                                one ->
                                        one.content().get("tags") instanceof List<?> tags
                                                && tags.contains(name))
                        .map(this::entry)
                        .toList());
    }

    private DocsPage.Entry entry(Operation operation) {
        Map<String, Object> body =
                Contract.map(
                        Contract.map(Contract.map(operation.content(), "requestBody"), "content"),
                        JSON);
        return new DocsPage.Entry(
                operation.text("operationId"),
                operation.method(),
                operation.path(),
                operation.text("summary"),
                Prose.of(operation.text("description")),
                operation.text("x-scope"),
                parameters(operation),
                DocsFields.of(contract, Contract.map(body, "schema")),
                List.of(new DocsPage.Sample("Request", curl(operation, body))),
                answers(operation),
                codes(operation));
    }

    private List<DocsPage.Row> parameters(Operation operation) {
        List<Map<String, Object>> all = new ArrayList<>();
        all.addAll(Contract.maps(operation.shared(), "parameters"));
        all.addAll(Contract.maps(operation.content(), "parameters"));
        return all.stream()
                .map(contract::resolved)
                .map(
                        one -> {
                            DocsPage.Row row =
                                    DocsFields.row(
                                            contract,
                                            String.valueOf(one.get("name")),
                                            Contract.map(one, "schema"),
                                            Boolean.TRUE.equals(one.get("required")));
                            Object about = one.getOrDefault("description", row.about());
                            return new DocsPage.Row(
                                    row.path(),
                                    one.get("in") + " " + row.type(),
                                    row.required(),
                                    row.note(),
                                    String.valueOf(about).strip());
                        })
                .toList();
    }

    /// The first example, as it is typed.
    private String curl(Operation operation, Map<String, Object> body) {
        StringBuilder curl = new StringBuilder("curl ");
        boolean post = operation.method().equals("POST") && !body.isEmpty();
        if (!operation.method().equals("GET") && !post) {
            curl.append("-X ").append(operation.method()).append(' ');
        }
        curl.append("\"$GOODWORD").append(filled(operation)).append("\" \\\n");
        curl.append("  -H \"Authorization: Bearer $KEY\"");
        Map<String, Object> examples = Contract.map(body, "examples");
        if (!examples.isEmpty()) {
            Map<String, Object> first = Contract.asMap(examples.values().iterator().next());
            curl.append(" -H 'Content-Type: application/json' \\\n  -d '");
            curl.append(PRETTY.writeValueAsString(first.get("value")).replace("'", "'\\''"));
            curl.append('\'');
        }
        return curl.toString();
    }

    private String filled(Operation operation) {
        String path = operation.path();
        for (Map<String, Object> given : Contract.maps(operation.shared(), "parameters")) {
            Map<String, Object> parameter = contract.resolved(given);
            path =
                    path.replace(
                            "{" + parameter.get("name") + "}",
                            String.valueOf(parameter.get("example")));
        }
        return path;
    }

    private List<DocsPage.Answer> answers(Operation operation) {
        List<DocsPage.Answer> answers = new ArrayList<>();
        Contract.map(operation.content(), "responses")
                .forEach(
                        (status, value) -> {
                            Map<String, Object> answer = contract.resolved(Contract.asMap(value));
                            answers.add(
                                    new DocsPage.Answer(
                                            status,
                                            Prose.of(String.valueOf(answer.get("description"))),
                                            status.startsWith("2") ? example(answer) : ""));
                        });
        return answers;
    }

    private static String example(Map<String, Object> answer) {
        Object example = Contract.map(Contract.map(answer, "content"), JSON).get("example");
        if (example == null) {
            return "";
        }
        String dense = DENSE.writeValueAsString(example);
        return dense.length() < 80 ? dense : PRETTY.writeValueAsString(example);
    }

    private static List<String> codes(Operation operation) {
        return operation.content().get("x-problems") instanceof List<?> codes
                ? codes.stream().map(String::valueOf).toList()
                : List.of();
    }
}
