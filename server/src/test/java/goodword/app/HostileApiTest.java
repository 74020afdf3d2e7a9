package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import goodword.api.Contract;
import goodword.api.Contract.Operation;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Bad JSON and naughty strings through every operation of the contract that takes a body.
final class HostileApiTest {
    private static final Path FACTS = Path.of("../shared/facts");
    private static TestShop shop;
    private static WebServer server;

    @BeforeAll
    static void open() {
        shop = TestShop.withoutTrust();
        server = WebServer.open(shop.house, 0);
    }

    @AfterAll
    static void close() {
        server.close();
        shop.close();
    }

    static List<Operation> operations() {
        return Contract.whole().operations().stream()
                .filter(one -> !ContractSchemas.body(one).isEmpty())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void what_is_no_json_is_refused_in_time(Operation operation) throws Exception {
        Stall stall = Stall.open(shop.house, server.port());
        String before = stall.api.get("/v1/figures").body();

        for (JsonNode test : facts("jsontestsuite.jsonl")) {
            byte[] body = Base64.getDecoder().decode(test.path("b64").asString());
            HttpResponse<String> answer =
                    stall.api.send(operation.method(), stall.path(operation), body);
            assertThat(answer.statusCode()).as(test.path("name").asString()).isBetween(200, 499);
            if (test.path("expect").asString().equals("reject")) {
                assertThat(answer.statusCode())
                        .as(test.path("name").asString())
                        .isBetween(400, 499);
            }
        }
        assertThat(stall.api.get("/v1/figures").body()).isEqualTo(before);
    }

    /// All strings go through the first text of each body, and every thirty-first through the
    /// others; with `-Dgoodword.blns=all` all go through all.
    @ParameterizedTest
    @MethodSource("operations")
    void naughty_strings_are_kept_as_they_are_or_refused(Operation operation) throws Exception {
        Stall stall = Stall.open(shop.house, server.port());
        List<String> strings = new ArrayList<>();
        facts("blns.json").getFirst().forEach(text -> strings.add(text.asString()));
        ObjectNode example = example(operation);
        List<List<String>> texts = texts(operation);
        assertThat(texts).isNotEmpty();

        int sent = 1;
        int step = "all".equals(System.getProperty("goodword.blns")) ? 1 : 31;
        for (int field = 0; field < texts.size(); field++) {
            for (int next = 0; next < strings.size(); next++) {
                if (field == 0 || next % step == field % step) {
                    // A fresh shop now and then: one order does not gather all the refunds.
                    stall = sent++ % 40 == 0 ? Stall.open(shop.house, server.port()) : stall;
                    send(stall, operation, with(example, texts.get(field), strings.get(next)));
                }
            }
        }
    }

    private static void send(Stall stall, Operation operation, ObjectNode body)
            throws IOException, InterruptedException {
        HttpResponse<String> answer =
                stall.api.send(
                        operation.method(),
                        stall.path(operation),
                        Stall.JSON.writeValueAsString(body));

        assertThat(answer.statusCode()).as(body + " " + answer.body()).isBetween(200, 499);
        boolean taken = answer.statusCode() / 100 == 2;
        switch (operation.text("operationId")) {
            case "draftProgram", "changeProgram" ->
                    assertShown(taken, answer, "/name", body.at("/name"));
            case "knowCustomer" ->
                    assertShown(taken, answer, "/customerId", body.at("/customer/id"));
            case "takeOrder" -> assertShown(taken, answer, "/orderId", body.at("/externalId"));
            case "enrolAdvocate" -> {
                if (!body.path("code").asString("").isBlank()) {
                    assertShown(taken, answer, "/code", body.at("/code"));
                }
            }
            case "ruleReferral" -> {
                if (taken) {
                    assertThat(Stall.JSON.readTree(answer.body()).path("timeline").toString())
                            .contains(written(body.path("by")) + ", for the advocate's side");
                }
            }
            default -> {}
        }
    }

    private static void assertShown(
            boolean taken, HttpResponse<String> answer, String where, JsonNode sent) {
        if (taken && !sent.asString().isBlank()) {
            assertThat(Stall.JSON.readTree(answer.body()).at(where)).isEqualTo(sent);
        }
    }

    private static String written(JsonNode text) {
        String quoted = text.toString();
        return quoted.substring(1, quoted.length() - 1);
    }

    private static ObjectNode example(Operation operation) {
        Map<String, Object> examples =
                ContractSchemas.map(ContractSchemas.body(operation), "examples");
        Map<String, Object> first =
                ContractSchemas.map(examples, examples.keySet().iterator().next());
        return Stall.JSON.valueToTree(first.get("value"));
    }

    /// The way to every text of a body that may be anything.
    private static List<List<String>> texts(Operation operation) {
        List<List<String>> found = new ArrayList<>();
        Map<String, Object> schema = ContractSchemas.map(ContractSchemas.body(operation), "schema");
        if (schema.get("allOf") instanceof List<?> parts) {
            schema = Contract.whole().resolved(asMap(parts.getFirst()));
        }
        collect(schema, List.of(), found);
        return found;
    }

    private static void collect(
            Map<String, Object> given, List<String> path, List<List<String>> found) {
        Map<String, Object> schema = Contract.whole().resolved(given);
        if (schema.containsKey("items")) {
            collect(ContractSchemas.map(schema, "items"), path, found);
        }
        ContractSchemas.map(schema, "properties")
                .forEach(
                        (name, value) -> {
                            List<String> inner = new ArrayList<>(path);
                            inner.add(name);
                            collect(asMap(value), inner, found);
                        });
        if (String.valueOf(schema.get("type")).contains("string") && !path.isEmpty()) {
            found.add(path);
        }
    }

    /// The example with one text put in its place; lists get one item.
    private static ObjectNode with(ObjectNode example, List<String> path, String text) {
        ObjectNode whole = example.deepCopy();
        ObjectNode at = whole;
        for (String step : path.subList(0, path.size() - 1)) {
            JsonNode next = at.get(step);
            if (next == null) {
                next = isList(step) ? at.putArray(step).addObject() : at.putObject(step);
            }
            at = (ObjectNode) (next.isArray() ? next.get(0) : next);
        }
        at.put(path.getLast(), text);
        return whole;
    }

    private static boolean isList(String name) {
        return List.of("refunds", "disputes", "discounts", "offers").contains(name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object value) {
        return (Map<String, Object>) value;
    }

    private static List<JsonNode> facts(String name) throws IOException {
        Path file = FACTS.resolve(name);
        assumeTrue(Files.exists(file), "the shared facts are not here: " + name);
        if (name.endsWith(".json")) {
            return List.of(Stall.JSON.readTree(Files.readString(file)));
        }
        return Files.readAllLines(file).stream().map(Stall.JSON::readTree).toList();
    }
}
