package goodword.conversion;

import goodword.advocate.Advocate;
import goodword.person.PersonId;
import goodword.platform.tenancy.ShopId;
import goodword.program.Program;
import goodword.sharing.Claim;
import goodword.sharing.Code;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A friend of whom nothing is known presses "use my offer" and has a coupon in hand. No person is
/// made: the order that carries the coupon tells who bought, and brings the credit. Thread-safe.
public final class UnnamedClaimJourney {
    /// Far more friends than one good word brings in a day, and few enough that a machine which
    /// presses all night fills no table.
    public static final int A_DAY_MAX = 200;

    private static final Duration DAY = Duration.ofDays(1);

    private final Rooms rooms;

    public UnnamedClaimJourney(Rooms rooms) {
        this.rooms = rooms;
    }

    /// What came of a press.
    public sealed interface Outcome {
        /// The claim of this press, the first time and whenever it is repeated; it may have been
        /// used or have run out since.
        record Claimed(Claim claim) implements Outcome {}

        /// No claim.
        record Refused(Reason reason) implements Outcome {}
    }

    /// Why there is none.
    public enum Reason {
        UNKNOWN_CODE,
        /// No program is live, or nothing is credited to this advocate any more.
        OFFER_ENDED,
        /// Too many have claimed with this advocate's codes since yesterday.
        TOO_MANY
    }

    /// @param press a random text that the press carried, so that a press that is sent twice claims
    ///   once
    public Outcome claim(ShopId shop, String code, String press) {
        return rooms.database().inShop(shop, () -> walk(shop, code, press));
    }

    private Outcome walk(ShopId shop, String code, String press) {
        Optional<PersonId> holder = rooms.sharing().advocateOf(shop, Code.keyOf(code));
        Optional<Advocate> advocate = holder.flatMap(one -> rooms.advocates().lock(shop, one));
        if (advocate.isEmpty()) {
            return new Outcome.Refused(Reason.UNKNOWN_CODE);
        }
        return rooms.sharing()
                .claimOfPress(shop, press)
                .<Outcome>map(Outcome.Claimed::new)
                .orElseGet(() -> first(shop, advocate.get(), press));
    }

    private Outcome first(ShopId shop, Advocate advocate, String press) {
        Optional<Program> live = rooms.programs().live(shop);
        if (live.isEmpty() || advocate.barred()) {
            return new Outcome.Refused(Reason.OFFER_ENDED);
        }
        PersonId person = advocate.person();
        Instant yesterday = rooms.clock().instant().minus(DAY);
        if (rooms.sharing().countUnnamed(shop, person, yesterday) >= A_DAY_MAX) {
            return new Outcome.Refused(Reason.TOO_MANY);
        }
        Claim fresh = ClaimJourney.fresh(rooms, shop, live.get(), person);
        Claim claim = rooms.sharing().claimUnnamed(shop, fresh, press);
        ClaimJourney.tellOf(rooms, shop, claim, fresh);
        return new Outcome.Claimed(claim);
    }
}
