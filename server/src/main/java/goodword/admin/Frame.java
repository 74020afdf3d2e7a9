package goodword.admin;

import goodword.access.Membership;
import goodword.access.Permission;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands around a page: its title, the way to the other pages, who is there.
///
/// @param csrf proves that a form is ours
/// @param person the visitor's name; empty for strangers
/// @param places the pages of the shop that the visitor may see
/// @param notice what has just been done; empty if nothing has
public record Frame(
        String title,
        String csrf,
        String person,
        String shopName,
        List<Place> places,
        List<Place> shops,
        String notice) {
    /// A page or a shop that one can go to.
    public record Place(String name, String path, boolean current) {}

    static List<Place> places(@Nullable Membership here, String path) {
        if (here == null) {
            return List.of();
        }
        String shop = "/admin/shops/" + here.shop();
        return java.util.stream.Stream.of(
                        place(here, Permission.TEAM_READ, "Team", shop + "/team", path),
                        place(here, Permission.KEYS_MANAGE, "API keys", shop + "/keys", path),
                        place(here, Permission.AUDIT_READ, "Audit log", shop + "/audit", path))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Place> place(
            Membership here, Permission need, String name, String target, String path) {
        return here.role().may(need)
                ? List.of(new Place(name, target, path.startsWith(target)))
                : List.of();
    }
}
