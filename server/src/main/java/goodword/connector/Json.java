package goodword.connector;

import java.util.List;
import java.util.Map;

/// A JSON value as it was written: numbers keep their digits, and nulls are left out.
public sealed interface Json {
    record Members(Map<String, Json> byName) implements Json {}

    record Items(List<Json> values) implements Json {}

    record Text(String value) implements Json {}

    record Numeral(String digits) implements Json {}

    record Truth(boolean value) implements Json {}

    record Nothing() implements Json {}
}
