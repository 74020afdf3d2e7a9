package goodword.conversion;

import goodword.access.Actor;
import goodword.access.AuditLog;
import goodword.access.Decision;
import goodword.advocate.Advocate;
import goodword.advocate.Standing;
import goodword.advocate.StandingDecision;
import goodword.person.PersonId;
import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// A person bars an advocate, or lets them back in. Orders that come later are judged by it; what
/// is earned already stays. Repeating it changes nothing. Thread-safe.
public final class StandingJourney {
    private final Rooms rooms;
    private final AuditLog audit;

    public StandingJourney(Rooms rooms, AuditLog audit) {
        this.rooms = rooms;
        this.audit = audit;
    }

    /// How an advocate shall stand from now on, and why.
    public record Wish(Standing standing, String reason) {}

    /// Empty when the shop has no such advocate.
    public Optional<Advocate> decide(ShopId shop, PersonId person, Wish wish, Actor actor) {
        return rooms.database()
                .inShop(
                        shop,
                        () ->
                                rooms.advocates()
                                        .lock(shop, person)
                                        .map(advocate -> decide(shop, advocate, wish, actor)));
    }

    private Advocate decide(ShopId shop, Advocate advocate, Wish wish, Actor actor) {
        boolean barred = wish.standing() == Standing.BARRED;
        if (advocate.barred() == barred) {
            return advocate;
        }
        Instant now = rooms.clock().instant();
        rooms.advocates()
                .decide(
                        shop,
                        advocate.person(),
                        new StandingDecision(wish.standing(), actor.name(), wish.reason(), now));
        audit.append(shop, decision(advocate, wish, actor), now);
        return new Advocate(advocate.person(), barred, advocate.joinedAt(), advocate.pageSeries());
    }

    /// Without the reason, which is free text and stands with the advocate.
    private static Decision decision(Advocate advocate, Wish wish, Actor actor) {
        Standing before = advocate.barred() ? Standing.BARRED : Standing.ACTIVE;
        return new Decision(
                actor,
                wish.standing() == Standing.BARRED ? "advocate.barred" : "advocate.unbarred",
                "advocate " + advocate.person(),
                Map.of("state", before.word()),
                Map.of("state", wish.standing().word()));
    }
}
