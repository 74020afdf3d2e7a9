package goodword.admin;

import java.util.List;

/// What was found, kind by kind.
public record SearchResults(List<Line> orders, List<Line> people, List<Line> codes) {
    /// One thing that was found.
    ///
    /// @param path where it leads, below the shop's pages
    /// @param essence what there is to say about it, in one line
    /// @param detail what tells it from others; may be empty
    public record Line(String name, String path, String essence, String detail) {}

    public boolean isEmpty() {
        return orders.isEmpty() && people.isEmpty() && codes.isEmpty();
    }
}
