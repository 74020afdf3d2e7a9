package goodword.conversion;

import goodword.order.OrderId;
import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The clock releases what has waited long enough: each referral in a transaction of its own, found
/// by its date. What waits for a person is never released by time. Thread-safe; several replicas
/// may sweep at once.
public final class ReleaseJourney {
    private static final Logger LOG = LoggerFactory.getLogger(ReleaseJourney.class);
    private static final int BATCH = 500;

    private final Rooms rooms;
    private final Settlement settlement;

    public ReleaseJourney(Rooms rooms) {
        this.rooms = rooms;
        this.settlement = new Settlement(rooms);
    }

    /// Settles every referral of a shop that is due by now, and returns how many. One that cannot
    /// be settled stays due and stops no other.
    public int releaseDue(ShopId shop) {
        int released = 0;
        while (true) {
            Instant now = rooms.clock().instant();
            List<OrderId> due =
                    rooms.database().inShop(shop, () -> rooms.referrals().due(shop, now, BATCH));
            long done = due.stream().filter(order -> isReleased(shop, order)).count();
            released += (int) done;
            if (due.size() < BATCH || done < due.size()) {
                return released;
            }
        }
    }

    /// When the clock alone will next release something.
    public Optional<Instant> nextDue(ShopId shop) {
        return rooms.database().inShop(shop, () -> rooms.referrals().nextDue(shop));
    }

    private boolean isReleased(ShopId shop, OrderId order) {
        try {
            release(shop, order);
            return true;
        } catch (RuntimeException broken) {
            LOG.error("order {} stays due: it cannot be settled", order, broken);
            return false;
        }
    }

    private void release(ShopId shop, OrderId order) {
        rooms.database()
                .inShop(
                        shop,
                        () -> {
                            Journal journal = new Journal(shop, rooms.clock().instant());
                            settlement.settleAgain(shop, order, journal);
                            journal.write(rooms.referrals(), rooms.eventLog(), rooms.jobs());
                            return order;
                        });
    }
}
