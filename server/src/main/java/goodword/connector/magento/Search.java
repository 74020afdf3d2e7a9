package goodword.connector.magento;

import java.util.Map;
import java.util.TreeMap;

/// A question to one of Magento's lists, in the query that its REST API reads. Immutable.
///
/// @param query by its names, not yet encoded
record Search(Map<String, String> query) {
    private static final String CRITERIA = "searchCriteria";

    Search {
        query = Map.copyOf(query);
    }

    /// @param fields of an item that are told, as Magento writes them: `entity_id,items[sku]`
    /// @param page from 1 on
    static Search of(String fields, int size, int page) {
        return new Search(
                Map.of(
                        CRITERIA + "[pageSize]",
                        Integer.toString(size),
                        CRITERIA + "[currentPage]",
                        Integer.toString(page),
                        "fields",
                        "items[" + fields + "],total_count"));
    }

    /// Where a field is this, or one of these: `eq`, `gteq`, `in`.
    Search where(String field, String condition, String value) {
        String filter = CRITERIA + "[filterGroups][0][filters][0]";
        return with(
                Map.of(
                        filter + "[field]",
                        field,
                        filter + "[conditionType]",
                        condition,
                        filter + "[value]",
                        value));
    }

    /// The smallest first; of those that are the same, by the next of these fields.
    Search inOrderOf(String... fields) {
        Map<String, String> sorts = new TreeMap<>();
        for (int next = 0; next < fields.length; next++) {
            String sort = CRITERIA + "[sortOrders][" + next + "]";
            sorts.put(sort + "[field]", fields[next]);
            sorts.put(sort + "[direction]", "ASC");
        }
        return with(sorts);
    }

    private Search with(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(query);
        all.putAll(more);
        return new Search(all);
    }
}
