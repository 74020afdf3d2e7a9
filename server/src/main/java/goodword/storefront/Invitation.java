package goodword.storefront;

import java.util.List;

/// The offer, as a friend's page shows it before they press.
///
/// @param by who invites; empty where no name is known
/// @param press what the button sends, so that pressing twice claims once
/// @param address where the button sends it
public record Invitation(
        String by,
        String youGet,
        String advocateGets,
        List<Rule> rules,
        String press,
        String address) {
    /// Who invites, at the beginning of a sentence.
    public String who() {
        return by.isEmpty() ? "A friend" : by;
    }
}
