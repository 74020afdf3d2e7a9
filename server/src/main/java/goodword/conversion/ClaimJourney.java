package goodword.conversion;

import goodword.person.CustomerRef;
import goodword.person.Identified;
import goodword.person.PersonId;
import goodword.platform.event.Fact;
import goodword.platform.event.Payload;
import goodword.platform.job.Job;
import goodword.platform.job.JobName;
import goodword.platform.tenancy.ShopId;
import goodword.program.Program;
import goodword.sharing.Claim;
import goodword.sharing.Code;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// A friend takes up an advocate's offer and gets a coupon of their own. The terms are pinned now,
/// so that what was promised is what will be kept. Thread-safe.
public final class ClaimJourney {
    /// How long a friend's coupon is good.
    public static final Duration VALID = Duration.ofDays(30);

    private final Rooms rooms;

    public ClaimJourney(Rooms rooms) {
        this.rooms = rooms;
    }

    /// What came of a claim.
    public sealed interface Outcome {
        /// The friend's coupon; the same one when they claim again.
        record Claimed(Claim claim) implements Outcome {}

        /// No coupon.
        record Refused(Reason reason) implements Outcome {}
    }

    /// Why there is none.
    public enum Reason {
        UNKNOWN_CODE,
        OWN_CODE,
        NO_PROGRAM,
        EXISTING_CUSTOMER,
        /// The friend had this program's offer, and it was withdrawn or has run out.
        CLAIMED_BEFORE
    }

    public Outcome claim(ShopId shop, String code, CustomerRef friend) {
        return rooms.database().inShop(shop, () -> walk(shop, code, friend));
    }

    private Outcome walk(ShopId shop, String code, CustomerRef customer) {
        Instant now = rooms.clock().instant();
        Optional<Program> live = rooms.programs().live(shop);
        if (live.isEmpty()) {
            return new Outcome.Refused(Reason.NO_PROGRAM);
        }
        Optional<PersonId> advocate = rooms.sharing().advocateOf(shop, Code.keyOf(code));
        if (advocate.isEmpty()) {
            return new Outcome.Refused(Reason.UNKNOWN_CODE);
        }
        Identified friend = rooms.persons().identify(shop, List.of(customer), now).getFirst();
        if (friend.id().equals(advocate.get()) || friend.kin().contains(advocate.get())) {
            return new Outcome.Refused(Reason.OWN_CODE);
        }
        if (!friend.fresh() && rooms.orders().hasOrdered(shop, friend.id())) {
            return new Outcome.Refused(Reason.EXISTING_CUSTOMER);
        }
        Claim fresh = fresh(rooms, shop, live.get(), advocate.get());
        Claim claim = rooms.sharing().claim(shop, fresh, friend.id());
        tellOf(rooms, shop, claim, fresh);
        return claim.stateAt(now) == Claim.State.CLAIMED
                ? new Outcome.Claimed(claim)
                : new Outcome.Refused(Reason.CLAIMED_BEFORE);
    }

    /// Takes a claim back; empty when there is none. One that was used or has run out stays as it
    /// is.
    public Optional<Claim> withdraw(ShopId shop, UUID id) {
        return withdraw(shop, id, claim -> {});
    }

    /// The same.
    ///
    /// @param witness told in the same transaction when it was this call that took the claim back
    public Optional<Claim> withdraw(ShopId shop, UUID id, Consumer<Claim> witness) {
        return rooms.database()
                .inShop(
                        shop,
                        () -> {
                            boolean now =
                                    rooms.sharing().withdraw(shop, id, rooms.clock().instant());
                            Optional<Claim> claim = rooms.sharing().claim(shop, id);
                            if (now) {
                                claim.ifPresent(
                                        one -> enqueue(rooms, shop, JobNames.WITHDRAW_CLAIM, one));
                                claim.ifPresent(witness);
                            }
                            return claim;
                        });
    }

    /// Has the shop told of a claim's coupon, in the transaction of the claim.
    private static void enqueue(Rooms rooms, ShopId shop, JobName name, Claim claim) {
        rooms.jobs().enqueue(new Job(name, shop, claim.id().toString()));
    }

    /// Tells of a claim that was made now, and has the shop make its coupon.
    static void tellOf(Rooms rooms, ShopId shop, Claim claim, Claim fresh) {
        if (claim.id().equals(fresh.id())) {
            String payload =
                    new Payload()
                            .with("claim", claim.id())
                            .with("advocate", claim.advocate())
                            .toString();
            Fact made =
                    new Fact("claim.made:" + claim.id(), "claim.made", claim.claimedAt(), payload);
            rooms.eventLog().append(shop, List.of(made));
            enqueue(rooms, shop, JobNames.ISSUE_CLAIM, claim);
        }
    }

    /// A claim of a friend who is not known yet, under the terms of now.
    static Claim fresh(Rooms rooms, ShopId shop, Program program, PersonId advocate) {
        Instant now = rooms.clock().instant();
        return new Claim(
                rooms.chance().nextId(),
                advocate,
                null,
                rooms.sharing().drawCoupon(),
                program.id(),
                program.version(),
                Opening.arm(rooms, shop, program, advocate),
                Claim.State.CLAIMED,
                now,
                now.plus(VALID));
    }
}
