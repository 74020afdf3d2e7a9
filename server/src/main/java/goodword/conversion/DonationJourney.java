package goodword.conversion;

import goodword.access.Actor;
import goodword.access.AuditLog;
import goodword.access.Decision;
import goodword.platform.tenancy.ShopId;
import goodword.reward.Donation;
import goodword.reward.Donations;
import goodword.reward.Donations.HandedOver;
import goodword.reward.Donations.Payment;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Somebody paid a charity what it had coming: the rewards that it was made of are over, and
/// everybody hears of it. Thread-safe.
public final class DonationJourney {
    private final Rooms rooms;
    private final Donations donations;
    private final AuditLog audit;

    public DonationJourney(Rooms rooms, Donations donations, AuditLog audit) {
        this.rooms = rooms;
        this.donations = donations;
        this.audit = audit;
    }

    /// Empty where the sum is not what was shown (any more); nothing is noted then.
    public Optional<Donation> handOver(ShopId shop, Payment payment, Actor actor) {
        Instant now = rooms.clock().instant();
        return rooms.database()
                .inShop(
                        shop,
                        () ->
                                donations
                                        .handOver(shop, payment, now)
                                        .map(over -> told(shop, over, actor, now)));
    }

    private Donation told(ShopId shop, HandedOver over, Actor actor, Instant now) {
        Journal journal = new Journal(shop, now);
        over.rewards()
                .forEach(
                        reward ->
                                rooms.referrals()
                                        .find(shop, reward.referral())
                                        .ifPresent(
                                                referral -> journal.fulfilled(referral, reward)));
        journal.write(rooms.referrals(), rooms.eventLog(), rooms.jobs());
        Donation donation = over.donation();
        audit.append(
                shop,
                Decision.of(
                        actor,
                        "donation.handed_over",
                        "donation " + donation.id(),
                        Map.of(
                                "charity",
                                donation.charity(),
                                "amount",
                                donation.amount().toString(),
                                "reference",
                                donation.reference())),
                now);
        return donation;
    }
}
