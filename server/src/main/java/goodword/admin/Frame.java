package goodword.admin;

import goodword.shop.Notation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands around a page: its title, the way to the other pages, who is there.
///
/// @param csrf proves that a form is ours
/// @param person the visitor's name; empty for strangers
/// @param base where the shop's pages begin; empty on pages without a shop
/// @param sections the pages of the shop that the visitor may see
/// @param notation how the shop writes amounts and times
/// @param demo only in a demo
/// @param notice what has just been done; empty if nothing has
public record Frame(
        String title,
        String csrf,
        String person,
        String shopName,
        String base,
        List<Section> sections,
        List<Place> shops,
        Notation notation,
        @Nullable Strip demo,
        String notice) {
    /// The way through a demo: its time, and whether the visitor may move it.
    public record Strip(Instant now, boolean movesClock, String shopAddress, String path) {}

    /// Pages that belong together.
    public record Section(String name, List<Place> places) {}

    /// A page or a shop that one can go to.
    ///
    /// @param icon the name of its picture; empty for a shop
    public record Place(String name, String icon, String path, boolean current) {}
}
