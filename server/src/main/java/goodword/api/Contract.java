package goodword.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/// The API's contract: one OpenAPI document, joined from a file for each resource when it is first
/// asked for. Immutable.
public final class Contract {
    private static final List<String> FILES =
            List.of(
                    "goodword-v1",
                    "shop",
                    "programs",
                    "terms",
                    "forecast",
                    "customers",
                    "advocates",
                    "claims",
                    "orders",
                    "order-words",
                    "referrals",
                    "rewards",
                    "imports",
                    "stores",
                    "store-keys",
                    "store-messages",
                    "webhooks",
                    "webhook-deliveries",
                    "figures");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

    private final Map<String, Object> document;

    private Contract(Map<String, Object> document) {
        this.document = document;
    }

    private static final class Held {
        private static final Contract WHOLE = join();
    }

    public static Contract whole() {
        return Held.WHOLE;
    }

    /// One operation of the document.
    ///
    /// @param method in capitals
    /// @param shared what its path says for all of its operations
    public record Operation(
            String method, String path, Map<String, Object> shared, Map<String, Object> content) {
        public String text(String key) {
            return content.get(key) instanceof String text ? text : "";
        }
    }

    /// All operations, in the order of the document.
    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        map(document, "paths")
                .forEach(
                        (path, item) -> {
                            Map<String, Object> shared = asMap(item);
                            shared.forEach(
                                    (key, content) -> {
                                        if (METHODS.contains(key)) {
                                            operations.add(
                                                    new Operation(
                                                            key.toUpperCase(Locale.ROOT),
                                                            path,
                                                            shared,
                                                            asMap(content)));
                                        }
                                    });
                        });
        return operations;
    }

    public Map<String, Object> document() {
        return document;
    }

    public String json() {
        return JsonMapper.builder().build().writeValueAsString(document);
    }

    public String yaml() {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setDereferenceAliases(true);
        options.setWidth(100);
        return new Yaml(options).dump(document);
    }

    /// What a `$ref` of this document stands for; anything else stands for itself. What stands
    /// beside the `$ref` counts more.
    public Map<String, Object> resolved(Map<String, Object> value) {
        if (!(value.get("$ref") instanceof String reference)) {
            return value;
        }
        Map<String, Object> found = document;
        for (String step : reference.substring(2).split("/", -1)) {
            found = map(found, step);
        }
        Map<String, Object> merged = new LinkedHashMap<>(resolved(found));
        value.forEach(merged::put);
        merged.remove("$ref");
        return merged;
    }

    static Map<String, Object> map(Map<String, Object> from, String key) {
        return asMap(from.getOrDefault(key, Map.of()));
    }

    static List<Map<String, Object>> maps(Map<String, Object> from, String key) {
        List<Map<String, Object>> maps = new ArrayList<>();
        if (from.get(key) instanceof List<?> list) {
            list.forEach(item -> maps.add(asMap(item)));
        }
        return maps;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> asMap(Object value) {
        return (Map<String, Object>) value;
    }

    private static Contract join() {
        Map<String, Object> joined = new LinkedHashMap<>();
        FILES.forEach(file -> merge(joined, read(file)));
        Map<String, Object> everywhere = asMap(removed(joined, "x-every-operation"));
        Map<String, Object> changes = asMap(removed(joined, "x-every-change"));
        joined.put("webhooks", EventContract.webhooks());
        Contract contract = new Contract(joined);
        for (Operation operation : contract.operations()) {
            merge(operation.content(), copy(everywhere));
            if (!operation.method().equals("GET")) {
                merge(operation.content(), copy(changes));
            }
        }
        return contract;
    }

    private static Object removed(Map<String, Object> from, String key) {
        Object value = from.remove(key);
        if (value == null) {
            throw new IllegalStateException("the contract has no " + key);
        }
        return value;
    }

    private static Map<String, Object> read(String file) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(1_000);
        String name = "/openapi/" + file + ".yaml";
        try (InputStream text = Contract.class.getResourceAsStream(name)) {
            if (text == null) {
                throw new IllegalStateException("this program carries no " + name);
            }
            Object read = new Yaml(new SafeConstructor(options)).load(text);
            return copy(asMap(read));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Maps grow into each other, lists grow, and nothing else is said twice.
    private static void merge(Map<String, Object> into, Map<String, Object> from) {
        from.forEach(
                (key, value) -> {
                    Object known = into.get(key);
                    if (known instanceof Map<?, ?>) {
                        merge(asMap(known), asMap(value));
                    } else if (known instanceof List<?> list) {
                        List<Object> longer = new ArrayList<>(list);
                        longer.addAll((List<?>) value);
                        into.put(key, longer);
                    } else if (known != null) {
                        throw new IllegalStateException("the contract says twice: " + key);
                    } else {
                        into.put(key, value);
                    }
                });
    }

    /// Examples hold nulls; whoever reads one looks for that.
    @SuppressWarnings("NullAway")
    private static Map<String, Object> copy(Map<String, Object> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(String.valueOf(key), copied(value)));
        return copy;
    }

    private static @Nullable Object copied(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Map<?, ?> map -> copy(asMap(map));
            case List<?> list -> {
                List<@Nullable Object> copies = new ArrayList<>();
                list.forEach(item -> copies.add(copied(item)));
                yield copies;
            }
            default -> value;
        };
    }
}
