package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.api.Contract;
import goodword.api.Contract.Operation;
import java.lang.annotation.Annotation;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/// The contract against the server: each says what the other does.
final class ContractTest {
    private static final List<Operation> OPERATIONS = Contract.whole().operations();
    private static TestShop shop;
    private static WebServer server;

    @BeforeAll
    static void open() {
        shop = TestShop.open();
        server = WebServer.open(shop.house, 0);
    }

    @AfterAll
    static void close() {
        server.close();
        shop.close();
    }

    @Test
    void the_document_names_the_routes_and_scopes_that_there_are() {
        Map<String, String> documented = new TreeMap<>();
        OPERATIONS.forEach(
                one -> documented.put(route(one.method(), one.path()), one.text("x-scope")));

        Map<String, String> served = new TreeMap<>();
        server.part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach(
                        (mapping, handler) ->
                                mapping.getPatternValues().stream()
                                        .filter(path -> path.startsWith("/v1"))
                                        .forEach(
                                                path ->
                                                        mapping.getMethodsCondition()
                                                                .getMethods()
                                                                .forEach(
                                                                        verb ->
                                                                                served.put(
                                                                                        route(
                                                                                                verb
                                                                                                        .name(),
                                                                                                path),
                                                                                        scope(
                                                                                                handler)))));

        assertThat(documented).isEqualTo(served);
    }

    /// One example of one operation.
    record Example(Operation operation, String name, Map<String, Object> content) {
        @Override
        public String toString() {
            return operation.text("operationId") + " " + name;
        }

        int status() {
            return (int) content.getOrDefault("x-answers", firstGood());
        }

        private int firstGood() {
            return ContractSchemas.map(operation.content(), "responses").keySet().stream()
                    .filter(status -> status.startsWith("2"))
                    .mapToInt(Integer::parseInt)
                    .findFirst()
                    .orElseThrow();
        }
    }

    static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (Operation operation : OPERATIONS) {
            Map<String, Object> named =
                    ContractSchemas.map(ContractSchemas.sent(operation), "examples");
            if (named.isEmpty()) {
                assertThat(ContractSchemas.sent(operation)).as(operation.path()).isEmpty();
                boolean answersOtherwise = operation.content().containsKey("x-answers");
                examples.add(
                        new Example(
                                operation, "", answersOtherwise ? operation.content() : Map.of()));
            }
            named.keySet()
                    .forEach(
                            name ->
                                    examples.add(
                                            new Example(
                                                    operation,
                                                    name,
                                                    ContractSchemas.map(named, name))));
        }
        return examples;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_is_answered_as_the_document_says(Example example) throws Exception {
        Stall stall = Stall.open(shop.house, server.port());
        Operation operation = example.operation();
        Object body = example.content().get("value");

        HttpResponse<String> answer =
                stall.api.send(operation.method(), stall.path(operation), sent(body));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(example.status());
        assertDocumented(operation, answer);
        if (example.content().get("x-code") instanceof String code) {
            assertThat(Stall.JSON.readTree(answer.body()).path("code").asString()).isEqualTo(code);
            assertThat(operation.content().get("x-problems")).asInstanceOf(LIST).contains(code);
        }
        if (body != null && example.status() / 100 == 2) {
            assertThat(
                            ContractSchemas.errors(
                                    ContractSchemas.map(ContractSchemas.sent(operation), "schema"),
                                    Stall.JSON.valueToTree(body)))
                    .isEmpty();
        }
    }

    /// A text is a file as it is.
    private static String sent(@Nullable Object body) {
        return switch (body) {
            case null -> "";
            case String file -> file;
            default -> Stall.JSON.writeValueAsString(body);
        };
    }

    private static final org.assertj.core.api.InstanceOfAssertFactory<
                    List, org.assertj.core.api.ListAssert<Object>>
            LIST = org.assertj.core.api.InstanceOfAssertFactories.LIST;

    @ParameterizedTest
    @MethodSource("operations")
    void an_id_that_is_none_is_not_found(Operation operation) throws Exception {
        Stall stall = Stall.open(shop.house, server.port());

        for (String none : List.of("1-1-1-1-1", "x", "%27", "%F0%9F%92%A9", "9".repeat(200))) {
            String path = operation.path().replaceAll("\\{[^}]+}", none);
            HttpResponse<String> answer =
                    stall.api.send(operation.method(), path, firstBody(operation));
            if (operation.path().contains("{")) {
                assertThat(answer.statusCode()).as(path + answer.body()).isIn(404, 202);
                assertDocumented(operation, answer);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void another_shops_ids_find_nothing(Operation operation) throws Exception {
        Stall ours = Stall.open(shop.house, server.port());
        Stall stranger = Stall.open(shop.house, server.port());
        String before = ours.api.get("/v1/figures").body();
        String story = ours.api.get("/v1/orders/o-1").body();

        HttpResponse<String> answer =
                stranger.api.send(operation.method(), ours.path(operation), firstBody(operation));

        // An order's id is the store's own: both shops have an o-1, each its own.
        if (operation.path().contains("{") && !operation.path().contains("{orderId}")) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
            assertDocumented(operation, answer);
        }
        assertThat(ours.api.get("/v1/figures").body()).isEqualTo(before);
        assertThat(ours.api.get("/v1/orders/o-1").body()).isEqualTo(story);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void a_parameter_that_cannot_be_one_is_refused_by_name(Operation operation) throws Exception {
        List<?> parameters =
                operation.content().get("parameters") instanceof List<?> list ? list : List.of();
        List<String> names =
                parameters.stream()
                        .map(each -> Contract.whole().resolved(asMap(each)))
                        .filter(each -> "query".equals(each.get("in")))
                        .map(each -> String.valueOf(each.get("name")))
                        .filter(name -> !name.equals("customerId"))
                        .toList();
        Stall stall = Stall.open(shop.house, server.port());

        for (String name : names) {
            HttpResponse<String> answer =
                    stall.api.get(stall.path(operation) + "?" + name + "=%27%3B--");
            assertThat(answer.statusCode()).as(name + answer.body()).isEqualTo(422);
            assertThat(Stall.JSON.readTree(answer.body()).path("field").asString()).isEqualTo(name);
            assertDocumented(operation, answer);
        }
        if (!names.isEmpty()) {
            HttpResponse<String> answer = stall.api.get(stall.path(operation) + "?colour=red");
            assertThat(Stall.JSON.readTree(answer.body()).path("code").asString())
                    .isEqualTo("unknown_parameter");
        }
    }

    @Test
    void every_documented_answer_fits_its_schema() {
        for (Operation operation : OPERATIONS) {
            for (String status : ContractSchemas.map(operation.content(), "responses").keySet()) {
                Map<String, Object> answer =
                        ContractSchemas.answer(operation, Integer.parseInt(status)).orElseThrow();
                for (String kind : ContractSchemas.map(answer, "content").keySet()) {
                    Map<String, Object> content =
                            ContractSchemas.map(ContractSchemas.map(answer, "content"), kind);
                    Object example = content.get("example");
                    if (example != null) {
                        JsonNode value = Stall.JSON.valueToTree(example);
                        assertThat(
                                        ContractSchemas.errors(
                                                ContractSchemas.map(content, "schema"), value))
                                .as(operation.text("operationId") + " " + status)
                                .isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void the_document_and_its_page_are_served_without_a_key() throws Exception {
        Api nobody = new Api(server.port(), "");

        HttpResponse<String> json = nobody.get("/openapi.json");
        HttpResponse<String> yaml = nobody.get("/openapi.yaml");
        HttpResponse<String> page = nobody.get("/docs/api");

        assertThat(Stall.JSON.readTree(json.body()).path("openapi").asString()).isEqualTo("3.1.0");
        assertThat((Object) new org.yaml.snakeyaml.Yaml().load(yaml.body()))
                .isEqualTo(Stall.JSON.readValue(json.body(), Map.class));
        for (Operation operation : OPERATIONS) {
            assertThat(page.body()).contains("id=\"" + operation.text("operationId") + "\"");
        }
        assertThat(page.body()).doesNotContain("<script").doesNotContain("src=\"http");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'");
    }

    static List<Operation> operations() {
        return OPERATIONS;
    }

    /// Whether the document knows this status for this operation, and this body under it.
    private static void assertDocumented(Operation operation, HttpResponse<String> answer) {
        Map<String, Object> documented =
                ContractSchemas.answer(operation, answer.statusCode())
                        .orElseThrow(
                                () -> new AssertionError(operation + " says nothing of " + answer));
        String type = answer.headers().firstValue("Content-Type").orElse("");
        Optional<Map<String, Object>> schema =
                ContractSchemas.schema(documented, type.split(";", -1)[0]);
        assertThat(schema.isPresent()).as(type).isEqualTo(!answer.body().isEmpty());
        if (type.endsWith("json")) {
            assertThat(
                            ContractSchemas.errors(
                                    schema.orElseThrow(), Stall.JSON.readTree(answer.body())))
                    .as(answer.body())
                    .isEmpty();
        }
    }

    private static String firstBody(Operation operation) {
        return ContractSchemas.map(ContractSchemas.body(operation), "examples").values().stream()
                .findFirst()
                .map(example -> Stall.JSON.writeValueAsString(asMap(example).get("value")))
                .orElse("");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object value) {
        return (Map<String, Object>) value;
    }

    private static String route(String method, String path) {
        return method + " " + path.replaceAll("\\{[^}]+}", "{}");
    }

    private static String scope(HandlerMethod handler) {
        for (Annotation annotation : handler.getMethod().getAnnotations()) {
            if (annotation.annotationType().getSimpleName().equals("Needs")) {
                try {
                    var needed = annotation.annotationType().getDeclaredMethod("value");
                    needed.setAccessible(true);
                    return ((goodword.access.Scope) needed.invoke(annotation)).word();
                } catch (ReflectiveOperationException unreadable) {
                    throw new LinkageError(unreadable.getMessage(), unreadable);
                }
            }
        }
        return "";
    }
}
