package goodword.stores;

import static java.nio.charset.StandardCharsets.UTF_8;

import goodword.connector.Samples;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// GraphQL as a recorded Shopify answers it. A document may name what the documents name that were
/// held against Shopify's schema of 2026-10, and what an app may ask of itself; anything else is an
/// undefined field. Thread-safe.
public final class ShopifyGraph {
    private static final Pattern FIELD = Pattern.compile("\\{\\s*([A-Za-z]+)");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]+");
    private static final Pattern NAME = Pattern.compile("\"([A-Za-z]+)\"\\s*:");
    private static final Set<String> OF_ITSELF =
            Set.of("currentAppInstallation", "accessScopes", "handle", "q", "after", "percentage");

    private final RecordedShopify shopify;
    private final ShopifyWebhooks webhooks = new ShopifyWebhooks();
    private final Set<String> schema;
    private Set<String> scopes =
            new TreeSet<>(Set.of("read_orders", "read_customers", "write_discounts"));
    private String objection = "";

    ShopifyGraph(RecordedShopify shopify) {
        this.shopify = shopify;
        this.schema = new HashSet<>(OF_ITSELF);
        schema.addAll(found(WORD, text("admin-2026-10.graphql").replaceAll("#[^\n]*", "")));
        schema.addAll(found(NAME, text("variables.json")));
    }

    private static String text(String sample) {
        return new String(Samples.bytes("store-samples/shopify/" + sample), UTF_8);
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new HashSet<>();
        Matcher words = pattern.matcher(text);
        while (words.find()) {
            found.add(words.group(words.groupCount()));
        }
        return found;
    }

    ShopifyWebhooks webhooks() {
        return webhooks;
    }

    /// The app has these scopes and no others.
    public synchronized void grant(String... granted) {
        scopes = new TreeSet<>(Set.of(granted));
    }

    /// The next change is refused with this code.
    public synchronized void object(String code) {
        objection = code;
    }

    /// What a query asks for.
    static String fieldOf(ObjectNode question) {
        Matcher field = FIELD.matcher(question.path("query").asString());
        return field.find() ? field.group(1) : "";
    }

    synchronized String answer(ObjectNode question) {
        String query = question.path("query").asString();
        JsonNode variables = question.path("variables");
        if (!schema.containsAll(found(WORD, query.replaceAll("\\$[a-z]+", "")))
                || !schema.containsAll(found(NAME, variables.toString()))) {
            return error("undefinedField");
        }
        return switch (fieldOf(question)) {
            case "currentAppInstallation" -> scopes();
            case "orders" -> granted("read_orders", () -> orders(query, variables));
            case "codeDiscountNodeByCode" -> granted("write_discounts", () -> find(variables));
            case "discountCodeBasicCreate" -> granted("write_discounts", () -> make(variables));
            case "discountCodeDeactivate" -> granted("write_discounts", () -> end(variables));
            case "webhookSubscriptionCreate" -> subscribe(variables);
            default -> error("undefinedField");
        };
    }

    private String granted(String scope, Supplier<ObjectNode> answer) {
        return scopes.contains(scope) ? data(answer.get()) : error("ACCESS_DENIED");
    }

    private String scopes() {
        ObjectNode data = JsonMapper.shared().createObjectNode();
        var listed = data.putObject("currentAppInstallation").putArray("accessScopes");
        scopes.forEach(scope -> listed.addObject().put("handle", scope));
        return data(data);
    }

    private ObjectNode orders(String query, JsonNode variables) {
        ObjectNode data = JsonMapper.shared().createObjectNode();
        ObjectNode page = data.putObject("orders");
        String since = variables.path("q").asString("").replaceAll("updated_at:>='(.*)'", "$1");
        List<ObjectNode> found = shopify.changedSince(since);
        int size = query.contains("first:1,") ? 1 : 50;
        int from = variables.path("after").isString() ? variables.path("after").asInt() : 0;
        int to = Math.min(found.size(), from + size);
        page.putObject("pageInfo")
                .put("hasNextPage", to < found.size())
                .put("endCursor", Integer.toString(to));
        var nodes = page.putArray("nodes");
        for (ObjectNode order : found.subList(Math.min(from, to), to)) {
            nodes.addObject()
                    .put("legacyResourceId", order.path("id").asString())
                    .put("updatedAt", order.path("updated_at").asString())
                    .put("currencyCode", order.path("currency").asString());
        }
        return data;
    }

    private ObjectNode find(JsonNode variables) {
        ObjectNode data = JsonMapper.shared().createObjectNode();
        data.putNull("codeDiscountNodeByCode");
        shopify.code(variables.path("code").asString())
                .ifPresent(
                        one ->
                                data.putObject("codeDiscountNodeByCode")
                                        .put("id", one.path("id").asString())
                                        .set("codeDiscount", one));
        return data;
    }

    private ObjectNode make(JsonNode variables) {
        ObjectNode data = JsonMapper.shared().createObjectNode();
        ObjectNode payload = data.putObject("discountCodeBasicCreate");
        List<String> errors = new ArrayList<>();
        if (!objection.isEmpty()) {
            errors.add(objection);
            objection = "";
        } else {
            shopify.make((ObjectNode) variables.path("d"))
                    .ifPresentOrElse(
                            made ->
                                    payload.putObject("codeDiscountNode")
                                            .put("id", made.path("id").asString()),
                            () -> errors.add("TAKEN"));
        }
        var listed = payload.putArray("userErrors");
        errors.forEach(
                code -> listed.addObject().put("code", code).put("message", "Fay's code is bad"));
        return data;
    }

    private ObjectNode end(JsonNode variables) {
        ObjectNode data = JsonMapper.shared().createObjectNode();
        ObjectNode payload = data.putObject("discountCodeDeactivate");
        var errors = payload.putArray("userErrors");
        shopify.discount(variables.path("id").asString())
                .ifPresentOrElse(
                        one -> one.put("status", "EXPIRED"),
                        () -> errors.addObject().put("code", "INVALID"));
        return data;
    }

    private String subscribe(JsonNode variables) {
        ObjectNode data = JsonMapper.shared().createObjectNode();
        ObjectNode payload = data.putObject("webhookSubscriptionCreate");
        var errors = payload.putArray("userErrors");
        String topic = variables.path("topic").asString();
        if (webhooks.make(topic, variables.at("/w/uri").asString())) {
            payload.putObject("webhookSubscription").put("id", "gid://shopify/" + topic);
        } else {
            errors.addObject().put("message", "Address for this topic has already been taken");
        }
        return data(data);
    }

    private static String data(ObjectNode data) {
        ObjectNode answer = JsonMapper.shared().createObjectNode();
        answer.set("data", data);
        return answer.toString();
    }

    private static String error(String code) {
        return "{\"errors\":[{\"message\":\"no\",\"extensions\":{\"code\":\"%s\"}}]}"
                .formatted(code);
    }
}
