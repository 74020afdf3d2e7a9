package goodword.simulation;

import goodword.conversion.AdjustmentJourney;
import goodword.conversion.EnrolJourney;
import goodword.conversion.OrderJourney;
import goodword.conversion.ReleaseJourney;
import goodword.conversion.Rooms;
import goodword.moment.Moments;
import goodword.platform.tenancy.ShopId;
import java.util.Currency;

/// The rooms that a simulation plays in: the ordinary ones, for one shop.
///
/// @param spendNotes takes what channels cost
public record Stage(
        ShopId shop,
        Currency currency,
        Rooms rooms,
        OrderJourney orders,
        AdjustmentJourney adjustments,
        ReleaseJourney release,
        EnrolJourney enrolment,
        Moments moments,
        SpendNotes spendNotes) {}
