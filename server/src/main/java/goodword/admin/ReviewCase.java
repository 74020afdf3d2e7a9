package goodword.admin;

import goodword.conversion.Dossier;
import java.util.List;

/// A referral that waits for a person, as it stands in the queue.
///
/// @param overdue the date by which somebody should have looked is over
/// @param advocateReferrals how many friends' orders the advocate has the credit for
/// @param friendOrders how many orders the friend has
public record ReviewCase(
        Dossier dossier,
        boolean overdue,
        List<SideFile> sides,
        long advocateReferrals,
        long friendOrders) {}
