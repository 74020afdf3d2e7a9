package goodword.connector;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The header of a history: which columns it has, and at which place.
final class HistoryColumns {
    static final Set<String> KNOWN =
            Set.of(
                    "order_id",
                    "placed_at",
                    "updated_at",
                    "state",
                    "customer_id",
                    "email",
                    "phone",
                    "given_name",
                    "family_name",
                    "currency",
                    "items",
                    "discount",
                    "shipping",
                    "tax",
                    "grand",
                    "code",
                    "source",
                    "utm_source",
                    "utm_medium",
                    "utm_campaign",
                    "landing_url",
                    "referrer_url",
                    "refund_id",
                    "refund_amount",
                    "refunded_at");
    private static final List<String> REQUIRED =
            List.of("order_id", "placed_at", "currency", "items");

    private final Map<String, Integer> places = new HashMap<>();

    HistoryColumns(List<String> header) {
        header.forEach(this::add);
        REQUIRED.forEach(this::require);
        if (!places.containsKey("email")) {
            require("customer_id");
        }
    }

    int count() {
        return places.size();
    }

    /// This column of a line; absent when the file has no such column.
    Field field(CsvRow line, String name) {
        if (!KNOWN.contains(name)) {
            throw new IllegalArgumentException("no column of a history: " + name);
        }
        Integer place = places.get(name);
        if (place == null) {
            return new Field(name, null);
        }
        Field field = new Field(name, line.cells().get(place));
        // What the decoder puts where bytes were not UTF-8.
        if (line.cells().get(place).indexOf('\uFFFD') >= 0) {
            throw field.refusal("not_utf8", "must be UTF-8");
        }
        return field;
    }

    private void add(String name) {
        Field column = new Field(Field.speakable(name), null);
        if (!KNOWN.contains(name)) {
            throw column.refusal("unknown_column", "is not a column of an order history");
        }
        if (places.put(name, places.size()) != null) {
            throw column.refusal("duplicate_column", "must be in the header once");
        }
    }

    private void require(String name) {
        if (!places.containsKey(name)) {
            throw new Field(name, null).refusal("missing_column", "must be in the header");
        }
    }
}
