package goodword.access;

import goodword.platform.tenancy.ShopId;
import java.util.List;

/// What somebody with a link says about themself.
///
/// @param email counts for a set-up link only; an invitation and a reset know it
/// @param shops the shops that a first owner takes over
/// @param about texts that the password must not be made of
public record Newcomer(
        String name, String email, String password, List<ShopId> shops, List<String> about) {
    private static final int NAME_MAX = 120;

    /// Whether colleagues can know somebody by it: one line that is not too long.
    static boolean isName(String text) {
        return !text.isBlank()
                && text.length() <= NAME_MAX
                && text.chars().noneMatch(Character::isISOControl);
    }
}
