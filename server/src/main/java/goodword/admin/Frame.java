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
    private static final Sign TEAM = new Sign("Team", "Who works here, and as what.");
    private static final Sign KEYS = new Sign("API keys", "Programs that may speak for this shop.");
    private static final Sign AUDIT = new Sign("Audit log", "Who decided what, and when.");

    /// A page or a shop that one can go to.
    ///
    /// @param about what is there, in a sentence; empty for a shop
    public record Place(String name, String about, String path, boolean current) {}

    static List<Place> places(@Nullable Membership here, String path) {
        if (here == null) {
            return List.of();
        }
        String shop = "/admin/shops/" + here.shop();
        return java.util.stream.Stream.of(
                        place(here, Permission.TEAM_READ, TEAM.at(shop + "/team", path)),
                        place(here, Permission.KEYS_MANAGE, KEYS.at(shop + "/keys", path)),
                        place(here, Permission.AUDIT_READ, AUDIT.at(shop + "/audit", path)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Place> place(Membership here, Permission need, Place place) {
        return here.role().may(need) ? List.of(place) : List.of();
    }

    /// A page's name and sentence, before it is known where it is.
    private record Sign(String name, String about) {
        Place at(String target, String path) {
            return new Place(name, about, target, path.startsWith(target));
        }
    }
}
