package goodword.platform.backup;

import java.util.List;

/// A table as the catalog describes it.
///
/// @param columns those that are stored and not worked out from others
/// @param confined whether row security shows its owner one shop at a time
record Shelf(String name, List<String> columns, boolean confined) {
    Shelf {
        columns = List.copyOf(columns);
    }
}
