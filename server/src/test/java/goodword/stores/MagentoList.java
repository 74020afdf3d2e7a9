package goodword.stores;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// How Magento answers a search: one filter, an order, pages of which the last is told again and
/// again to who asks beyond it, and of each item only the fields that were asked for.
final class MagentoList {
    private static final String CRITERIA = "searchCriteria";
    private static final String FILTER = CRITERIA + "[filterGroups][0][filters][0]";

    private MagentoList() {}

    static String answer(List<ObjectNode> all, Map<String, String> query) {
        List<ObjectNode> found =
                new ArrayList<>(all.stream().filter(one -> fits(one, query)).toList());
        for (int sort = 1; sort >= 0; sort--) {
            String field = query.get(CRITERIA + "[sortOrders][" + sort + "][field]");
            if (field != null) {
                found.sort(Comparator.comparing(one -> key(one.path(field))));
            }
        }
        int size = Integer.parseInt(query.get(CRITERIA + "[pageSize]"));
        int last = Math.max(1, (found.size() + size - 1) / size);
        int page = Math.min(last, Integer.parseInt(query.get(CRITERIA + "[currentPage]")));
        List<ObjectNode> told =
                found.subList(
                        Math.min(found.size(), (page - 1) * size),
                        Math.min(found.size(), page * size));
        ObjectNode answer = JsonMapper.shared().createObjectNode();
        ArrayNode items = answer.putArray("items");
        told.forEach(items::add);
        answer.putObject("search_criteria").put("page_size", size);
        answer.put("total_count", found.size());
        return only(answer, query).toString();
    }

    /// Of an answer what was asked for.
    static JsonNode only(JsonNode answer, Map<String, String> query) {
        String fields = query.get("fields");
        return fields == null ? answer : cut(answer, new Wanted(fields).read());
    }

    private static boolean fits(ObjectNode item, Map<String, String> query) {
        String field = query.get(FILTER + "[field]");
        if (field == null) {
            return true;
        }
        String value = query.getOrDefault(FILTER + "[value]", "");
        String has = item.path(field).asString();
        return switch (query.getOrDefault(FILTER + "[conditionType]", "eq")) {
            case "eq" -> has.equalsIgnoreCase(value);
            case "gteq" -> has.compareTo(value) >= 0;
            case "in" -> List.of(value.split(",")).contains(has);
            case String other -> throw new AssertionError(other);
        };
    }

    private static String key(JsonNode value) {
        return value.isNumber() ? "%020d".formatted(value.asLong()) : value.asString();
    }

    private static JsonNode cut(JsonNode node, Map<String, Object> wanted) {
        if (node instanceof ArrayNode items) {
            ArrayNode cut = JsonMapper.shared().createArrayNode();
            items.forEach(item -> cut.add(cut(item, wanted)));
            return cut;
        }
        ObjectNode cut = JsonMapper.shared().createObjectNode();
        wanted.forEach(
                (name, inner) -> {
                    @Nullable JsonNode value = node.get(name);
                    if (value != null) {
                        cut.set(
                                name,
                                inner instanceof Map<?, ?> more ? cut(value, named(more)) : value);
                    }
                });
        return cut;
    }

    private static Map<String, Object> named(Map<?, ?> fields) {
        Map<String, Object> named = new TreeMap<>();
        fields.forEach((name, value) -> named.put((String) name, value));
        return named;
    }

    /// Reads `a,b[c,d[e]]`.
    private static final class Wanted {
        private final String text;
        private int at;

        Wanted(String text) {
            this.text = text;
        }

        Map<String, Object> read() {
            Map<String, Object> fields = new TreeMap<>();
            StringBuilder name = new StringBuilder();
            while (at < text.length()) {
                char next = text.charAt(at++);
                if (next == '[') {
                    fields.put(name.toString(), read());
                    name.setLength(0);
                } else if (next == ',' || next == ']') {
                    if (!name.isEmpty()) {
                        fields.put(name.toString(), true);
                        name.setLength(0);
                    }
                    if (next == ']') {
                        return fields;
                    }
                } else {
                    name.append(next);
                }
            }
            if (!name.isEmpty()) {
                fields.put(name.toString(), true);
            }
            return fields;
        }
    }
}
