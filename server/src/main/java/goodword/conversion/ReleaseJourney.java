package goodword.conversion;

import goodword.order.OrderId;
import goodword.platform.tenancy.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The clock releases what has waited long enough: each referral in a transaction of its own, found
/// by its date, after its order was read again in the shop. What waits for a person is never
/// released by time, and what could not be read again waits a while longer. Thread-safe; several
/// replicas may sweep at once.
public final class ReleaseJourney {
    private static final Logger LOG = LoggerFactory.getLogger(ReleaseJourney.class);
    private static final int BATCH = 100;

    /// How long a referral waits whose order could not be read again.
    private static final Duration LATER = Duration.ofMinutes(15);

    private final Rooms rooms;
    private final OrderReader reader;
    private final Settlement settlement;

    /// @param reader who reads orders again in the shop
    public ReleaseJourney(Rooms rooms, OrderReader reader) {
        this.rooms = rooms;
        this.reader = reader;
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
            List<OrderId> known = readAgain(shop, due, now);
            long done = known.stream().filter(order -> isReleased(shop, order)).count();
            released += (int) done;
            if (due.size() < BATCH || done < known.size()) {
                return released;
            }
        }
    }

    /// When the clock alone will next release something.
    public Optional<Instant> nextDue(ShopId shop) {
        return rooms.database().inShop(shop, () -> rooms.referrals().nextDue(shop));
    }

    /// Those whose orders are known as they are now; the others are put off.
    private List<OrderId> readAgain(ShopId shop, List<OrderId> due, Instant now) {
        Map<OrderId, String> inShop =
                rooms.database().inShop(shop, () -> rooms.orders().externalIds(shop, due));
        Collection<String> unknown = reader.readAgain(shop, inShop.values());
        if (unknown.isEmpty()) {
            return due;
        }
        List<OrderId> putOff =
                due.stream().filter(order -> unknown.contains(inShop.get(order))).toList();
        rooms.database()
                .inShop(
                        shop,
                        () -> {
                            rooms.referrals().putOff(shop, putOff, now.plus(LATER));
                            return putOff;
                        });
        return due.stream().filter(order -> !putOff.contains(order)).toList();
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
