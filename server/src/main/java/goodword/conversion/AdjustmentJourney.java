package goodword.conversion;

import goodword.order.Dispute;
import goodword.order.Recorded;
import goodword.order.Refund;
import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import java.util.function.Function;

/// A refund or a dispute comes in by itself, before or after its order: it is kept, and the order's
/// referral follows. Thread-safe.
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

    private Recorded adjust(ShopId shop, Function<Instant, Recorded> record) {
        return rooms.database()
                .inShop(
                        shop,
                        () -> {
                            Instant now = rooms.clock().instant();
                            Journal journal = new Journal(shop, now);
                            Recorded recorded = record.apply(now);
                            if (recorded.isNews()) {
                                journal.recorded(recorded);
                                settlement.settleAgain(shop, recorded.id(), journal);
                            }
                            journal.write(rooms.referrals(), rooms.eventLog(), rooms.jobs());
                            return recorded;
                        });
    }
}
