package goodword.connector.magento;

import goodword.connector.StoreJson;
import java.util.List;

/// A page of what a search found.
///
/// @param total how many there are on all pages. After the last page Magento tells the last again,
///   so that this alone says where the end is
record Found(List<StoreJson> items, long total) {
    Found {
        items = List.copyOf(items);
    }

    static Found of(StoreJson answer) {
        return new Found(answer.list("items"), answer.decimal("total_count").wholeNumber());
    }

    /// Whether nothing comes after this page.
    boolean isLast(int page, int size) {
        return items.isEmpty() || (long) page * size >= total;
    }
}
