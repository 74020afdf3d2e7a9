package goodword.client;

import org.jspecify.annotations.Nullable;

/// Which page of a list.
///
/// @param after the last page's `next`; absent for the first page
/// @param limit how many, from 1 to 200
public record Place(@Nullable String after, int limit) {
    /// The first fifty.
    public static final Place FIRST = new Place(null, 50);

    /// The page after this one, where there is one.
    public Place after(Page<?> page) {
        return new Place(page.next(), limit);
    }

    String query() {
        return "?limit=" + limit + (after == null ? "" : "&after=" + Orders.segment(after));
    }
}
