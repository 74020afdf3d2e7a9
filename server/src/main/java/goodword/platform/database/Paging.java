package goodword.platform.database;

/// Which page of a list is wanted.
///
/// @param after the last place of the page before
/// @param limit how many rows at most
public record Paging(Place after, int limit) {
    /// The first page.
    public static Paging first(int limit) {
        return new Paging(Place.START, limit);
    }

    /// Whether it starts at the top.
    public boolean isFirst() {
        return after.equals(Place.START);
    }

    /// How many rows to ask the database for: one more, which tells whether there is a next page.
    public int rows() {
        return limit + 1;
    }
}
