package goodword.api;

import goodword.platform.database.Paging;
import goodword.platform.database.Place;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A page of a list.
///
/// @param next what to ask for `after` to get the next page; null on the last
record PageView(List<?> items, @Nullable String next) {
    /// @param found one row more than the page holds, if there is a next one
    static <R> PageView of(
            List<R> found, Paging paging, Function<R, Place> place, Function<R, ?> view) {
        boolean more = found.size() > paging.limit();
        List<R> page = more ? found.subList(0, paging.limit()) : found;
        String next = more ? Cursor.of(place.apply(page.getLast())) : null;
        return new PageView(page.stream().map(view).toList(), next);
    }
}
