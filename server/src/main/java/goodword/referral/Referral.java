package goodword.referral;

import goodword.order.OrderId;
import goodword.person.PersonId;
import goodword.program.ProgramId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A referral with the terms it was made under.
///
/// @param how the touch that earned the credit: `code`, `click` or `recipient`
/// @param lineage where it stands in the chain of recommendations
/// @param reason why the state is what it is
/// @param holdUntil when the hold of its terms ends
public record Referral(
        ReferralId id,
        OrderId order,
        PinnedTerms terms,
        PersonId advocate,
        PersonId friend,
        String how,
        Lineage lineage,
        State state,
        String reason,
        Instant openedAt,
        Instant holdUntil) {

    /// Which version of which program's terms holds for this referral, whatever comes later.
    public record PinnedTerms(ProgramId program, int version, String arm) {}

    /// The referral by which the advocate came, who stands at the top, and how far down this is: 1
    /// when nobody recommended the shop to the advocate.
    public record Lineage(@Nullable ReferralId parent, PersonId root, int generation) {}

    /// Where a referral stands.
    public enum State {
        /// An advocate has the credit; the order is not paid yet.
        CREDITED,
        /// Paid and within the terms; the hold, a review or a dispute is not over.
        QUALIFIED,
        /// The hold is over and nothing speaks against it.
        APPROVED,
        /// The terms or the screening say no.
        DECLINED,
        /// The order was undone: cancelled, given back or charged back.
        RETRACTED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
