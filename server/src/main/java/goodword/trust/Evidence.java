package goodword.trust;

import goodword.order.TraceKeys;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that the signals look at.
///
/// @param kinship what the two persons share as accounts
/// @param friend traces of the friend's order
/// @param advocate traces of the advocate's own orders
/// @param crowd how many other referrals came at the same time
public record Evidence(
        Kinship kinship,
        TraceKeys friend,
        List<TraceKeys> advocate,
        @Nullable String friendEmail,
        @Nullable String advocateEmail,
        Crowd crowd) {

    /// @param sameMailbox the advocate holds a mailbox or telephone that the friend gave
    /// @param boughtBefore another account with the friend's mailbox has ordered
    public record Kinship(boolean sameMailbox, boolean boughtBefore) {}

    /// Other referrals up to this one, by when their orders were placed.
    public record Crowd(int fromIpInWeek, int ofAdvocateInDay, int ofAdvocateInWeek) {}
}
