package goodword.storefront;

import goodword.platform.picture.QrPicture;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that an advocate's page says.
///
/// @param name to greet by; empty where none is known
/// @param sharing absent while there is nothing to pass on
/// @param stories of friends, the newest first
/// @param shopHome absent where the shop has settled none
public record AdvocateLetter(
        String name,
        @Nullable Sharing sharing,
        List<FriendStory> stories,
        RewardShelf rewards,
        @Nullable String shopHome) {
    /// What to pass on, and under which rules.
    ///
    /// @param friendGets and `youGet` are the offer, in words
    public record Sharing(
            String friendGets, String youGet, ShareWays ways, QrPicture qr, List<Rule> rules) {}
}
