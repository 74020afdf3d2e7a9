package goodword.admin;

import goodword.brand.Brands;
import goodword.brand.ShopPage;
import goodword.connector.calls.CouponLook;
import goodword.conversion.EnrolJourney;
import goodword.messaging.TrialMail;
import goodword.platform.outbound.Outbound;
import goodword.sharing.Links;
import goodword.shop.StartMarks;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// What the guided start and the checklist before going live work with.
///
/// @param page reads a shop's own page
/// @param coupons what became of coupons in the shops' stores
/// @param mailSet whether mails leave this installation
/// @param lastBackup when all of it was last written into a backup
public record StartRooms(
        ProgramRooms programs,
        Brands brands,
        StartMarks marks,
        ShopPage page,
        Links links,
        EnrolJourney enrolling,
        CouponLook coupons,
        TrialMail mail,
        BooleanSupplier mailSet,
        Supplier<Optional<Instant>> lastBackup,
        Outbound outbound) {
    DeskRooms desk() {
        return programs.desk();
    }

    StoreTools stores() {
        return programs.stores();
    }
}
