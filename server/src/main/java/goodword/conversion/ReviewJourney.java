package goodword.conversion;

import goodword.access.Actor;
import goodword.access.AuditLog;
import goodword.access.Decision;
import goodword.platform.tenancy.ShopId;
import goodword.referral.Referral;
import goodword.referral.ReferralId;
import goodword.trust.Ruling;
import java.util.Map;
import java.util.Optional;

/// A person decides about a held side; the rewards follow at once. Thread-safe.
public final class ReviewJourney {
    private final Rooms rooms;
    private final AuditLog audit;
    private final Settlement settlement;

    public ReviewJourney(Rooms rooms, AuditLog audit) {
        this.rooms = rooms;
        this.audit = audit;
        this.settlement = new Settlement(rooms);
    }

    /// Keeps the ruling and settles; empty when the shop has no such referral.
    public Optional<Referral> rule(ShopId shop, ReferralId id, Ruling ruling) {
        return rooms.database()
                .inShop(
                        shop,
                        () ->
                                rooms.referrals()
                                        .find(shop, id)
                                        .flatMap(referral -> rule(shop, referral, ruling)));
    }

    private Optional<Referral> rule(ShopId shop, Referral referral, Ruling ruling) {
        Journal journal = new Journal(shop, rooms.clock().instant());
        rooms.screening().rule(shop, referral.id(), ruling);
        journal.tell(
                referral,
                ruling.released() ? "released" : "refused",
                "%s, for the %s's side: %s"
                        .formatted(ruling.by(), ruling.side().word(), ruling.reason()));
        settlement.settleAgain(shop, referral.order(), journal);
        audit.append(shop, decision(referral, ruling), rooms.clock().instant());
        journal.write(rooms.referrals(), rooms.eventLog(), rooms.jobs());
        return rooms.referrals().find(shop, referral.id());
    }

    /// Without the reason, which is free text and stands on the timeline.
    private static Decision decision(Referral referral, Ruling ruling) {
        return Decision.of(
                Actor.named(ruling.by()),
                ruling.released() ? "referral.released" : "referral.refused",
                "referral " + referral.id().value(),
                Map.of("side", ruling.side().word()));
    }
}
