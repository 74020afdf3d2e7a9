package goodword.demoshop;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// What stands around every page.
///
/// @param count how many things are in the basket
/// @param invitation a friend's, on the way in or taken up; absent for none
/// @param here the page's own path
/// @param sought what was looked for; empty for nothing
public record Scene(
        String title, int count, @Nullable Invitation invitation, String here, String sought) {

    /// A friend's recommendation.
    ///
    /// @param words what it promises, such as `10% off your first order from £50`
    /// @param taken whether the visitor pressed "Use my offer"
    public record Invitation(String code, String words, boolean taken) {}

    Scene titled(String other) {
        return new Scene(other, count, invitation, here, sought);
    }

    /// A path with the friend's code, as long as the visitor has not pressed anything: the address
    /// carries it, so nothing has to be kept on their device.
    public String link(String path) {
        Invitation one = invitation;
        return one == null || one.taken()
                ? path
                : path + "?ref=" + URLEncoder.encode(one.code(), StandardCharsets.UTF_8);
    }
}
