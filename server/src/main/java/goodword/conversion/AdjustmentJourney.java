package goodword.conversion;

import goodword.order.Dispute;
import goodword.order.Recorded;
import goodword.order.Refund;
import goodword.platform.tenancy.ShopId;
import goodword.referral.Referral;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// A refund or a dispute comes in by itself, before or after its order, or an order is gone from
/// its store: it is kept, and the order's referral follows. Thread-safe.
public final class AdjustmentJourney {
    private final Rooms rooms;
    private final Settlement settlement;

    public AdjustmentJourney(Rooms rooms) {
        this.rooms = rooms;
        this.settlement = new Settlement(rooms);
    }

    public Recorded refund(ShopId shop, String orderExternalId, Refund refund) {
        return adjust(shop, now -> rooms.orders().refund(shop, orderExternalId, refund, now));
    }

    public Recorded dispute(ShopId shop, String orderExternalId, Dispute dispute) {
        return adjust(shop, now -> rooms.orders().dispute(shop, orderExternalId, dispute, now));
    }

    /// The store no longer shows this order; one that was never told of stays unknown. False when
    /// that was known before.
    public boolean gone(ShopId shop, String orderExternalId) {
        return rooms.database()
                .inShop(
                        shop,
                        () -> {
                            Instant now = rooms.clock().instant();
                            Optional<Recorded> gone =
                                    rooms.orders()
                                            .gone(
                                                    shop,
                                                    orderExternalId,
                                                    goneAt(shop, orderExternalId, now));
                            gone.ifPresent(recorded -> follow(shop, recorded, now));
                            return gone.filter(Recorded::isNews).isPresent();
                        });
    }

    /// Nobody knows when it went. While its reward is held, it went inside the hold.
    private Instant goneAt(ShopId shop, String orderExternalId, Instant now) {
        return rooms.orders()
                .findByExternalId(shop, orderExternalId)
                .flatMap(order -> rooms.referrals().ofOrder(shop, order.id()))
                .filter(referral -> !referral.state().equals(Referral.State.APPROVED))
                .map(Referral::holdUntil)
                .filter(now::isAfter)
                .orElse(now);
    }

    private Recorded adjust(ShopId shop, Function<Instant, Recorded> record) {
        return rooms.database()
                .inShop(
                        shop,
                        () -> {
                            Instant now = rooms.clock().instant();
                            Recorded recorded = record.apply(now);
                            follow(shop, recorded, now);
                            return recorded;
                        });
    }

    private void follow(ShopId shop, Recorded recorded, Instant now) {
        Journal journal = new Journal(shop, now);
        if (recorded.isNews()) {
            journal.recorded(recorded);
            settlement.settleAgain(shop, recorded.id(), journal);
        }
        journal.write(rooms.referrals(), rooms.eventLog(), rooms.jobs());
    }
}
