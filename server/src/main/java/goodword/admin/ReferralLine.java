package goodword.admin;

import goodword.conversion.Reasons;
import goodword.insight.ReferralRow;
import goodword.person.Profile;

/// A referral as a row of a table.
public record ReferralLine(ReferralRow row, Profile advocate, Profile friend) {
    /// What people call the order.
    public String order() {
        String number = row.order().number();
        return number == null || number.isBlank() ? row.order().externalId() : number;
    }

    /// Why the state is what it is.
    public String why() {
        return Reasons.capital(Reasons.phrase(row.reason()));
    }

    public String how() {
        return Reasons.credit(row.how());
    }
}
