package goodword.conversion;

import goodword.access.Actor;
import goodword.access.AuditLog;
import goodword.access.Decision;
import goodword.platform.tenancy.ShopId;
import goodword.referral.Referral;
import goodword.referral.ReferralId;
import goodword.trust.Outcome;
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

    /// What came of a ruling by somebody who looked at a page.
    public sealed interface Ruled {
        /// It stands.
        record Done(Referral referral) implements Ruled {}

        /// The shop has no such referral.
        record NotThere() implements Ruled {}

        /// Nothing changed: the side is not as they saw it any more.
        record Overtaken(Outcome now) implements Ruled {}
    }

    /// Rules on what somebody saw. Two people who rule on one side at once are told apart: the
    /// second one learns what the first decided.
    ///
    /// @param seen how the side stood on their page
    public Ruled rule(ShopId shop, ReferralId id, Ruling ruling, Actor actor, Outcome seen) {
        return rooms.database()
                .inShop(
                        shop,
                        () ->
                                rooms.referrals()
                                        .find(shop, id)
                                        .map(found -> rule(shop, found, ruling, actor, seen))
                                        .orElseGet(Ruled.NotThere::new));
    }

    /// Keeps the ruling, however the side stands, and settles; empty when the shop has no such
    /// referral.
    public Optional<Referral> rule(ShopId shop, ReferralId id, Ruling ruling) {
        return rooms.database()
                .inShop(
                        shop,
                        () ->
                                rooms.referrals()
                                        .find(shop, id)
                                        .map(
                                                found ->
                                                        keep(
                                                                shop,
                                                                found,
                                                                ruling,
                                                                Actor.named(ruling.by()))));
    }

    private Ruled rule(ShopId shop, Referral referral, Ruling ruling, Actor actor, Outcome seen) {
        rooms.orders().lock(shop, referral.order());
        Outcome stands =
                rooms.screening()
                        .standing(shop, referral.id())
                        .getOrDefault(ruling.side(), Outcome.HELD);
        return stands == seen
                ? new Ruled.Done(keep(shop, referral, ruling, actor))
                : new Ruled.Overtaken(stands);
    }

    private Referral keep(ShopId shop, Referral referral, Ruling ruling, Actor actor) {
        Journal journal = new Journal(shop, rooms.clock().instant());
        rooms.screening().rule(shop, referral.id(), ruling);
        journal.tell(
                referral,
                ruling.released() ? "released" : "refused",
                "%s, for the %s's side: %s"
                        .formatted(ruling.by(), ruling.side().word(), ruling.reason()));
        settlement.settleAgain(shop, referral.order(), journal);
        audit.append(shop, decision(referral, ruling, actor), rooms.clock().instant());
        journal.write(rooms.referrals(), rooms.eventLog(), rooms.jobs());
        return rooms.referrals().find(shop, referral.id()).orElseThrow();
    }

    /// Without the reason, which is free text and stands on the timeline.
    private static Decision decision(Referral referral, Ruling ruling, Actor actor) {
        return Decision.of(
                actor,
                ruling.released() ? "referral.released" : "referral.refused",
                "referral " + referral.id().value(),
                Map.of("side", ruling.side().word()));
    }
}
