package goodword.conversion;

import goodword.attribution.Attribution;
import goodword.attribution.Attribution.NoCredit;
import goodword.attribution.Attribution.Reason;
import goodword.order.Change;
import goodword.order.OrderId;
import goodword.order.OrderSnapshot;
import goodword.order.Recorded;
import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Orders that a shop had before Goodword, in one transaction. They tell who was a customer when,
/// and where orders came from; nobody gets the credit for them, whatever code they carry. Nothing
/// in this journey can open a referral, promise a reward or send a word. Thread-safe.
///
/// An order on which a decision stands already is no history: what is new of it is taken as any
/// snapshot's.
public final class HistoryJourney {
    private final Rooms rooms;
    private final Settlement settlement;
    private final Redeeming redeeming;

    public HistoryJourney(Rooms rooms) {
        this.rooms = rooms;
        this.settlement = new Settlement(rooms);
        this.redeeming = new Redeeming(rooms);
    }

    /// Takes several orders in one transaction: all or none. No order and no customer may stand in
    /// it twice ({@link Batches} cuts a stream that way).
    public List<OrderOutcome> takeAll(ShopId shop, List<OrderSnapshot> snapshots) {
        return rooms.database().inShop(shop, () -> walk(shop, snapshots));
    }

    private List<OrderOutcome> walk(ShopId shop, List<OrderSnapshot> snapshots) {
        Instant now = rooms.clock().instant();
        Journal journal = new Journal(shop, now);
        Arrivals arrivals = Arrivals.record(rooms, shop, snapshots, now);
        for (Recorded order : arrivals.recorded()) {
            if (order.fresh()) {
                journal.recordedAsHistory(order);
            } else {
                journal.recorded(order);
            }
        }
        Map<OrderId, Attribution> decisions = decisions(shop, arrivals.news());
        rooms.attributions().keep(shop, decisions, now);
        arrivals.settleOthers(rooms, shop, settlement, journal);
        redeeming.redeem(
                shop,
                arrivals.news().stream()
                        .filter(one -> !one.recorded().fresh())
                        .filter(one -> !decisions.containsKey(one.order().id()))
                        .toList(),
                journal);
        journal.write(rooms.referrals(), rooms.eventLog(), rooms.jobs());
        return outcomes(snapshots, arrivals.recorded(), decisions);
    }

    private Map<OrderId, Attribution> decisions(ShopId shop, List<Arrival> arrivals) {
        List<Arrival> placed =
                arrivals.stream()
                        .filter(one -> one.recorded().changes().contains(Change.PLACED))
                        .toList();
        List<OrderId> known =
                placed.stream()
                        .filter(one -> !one.recorded().fresh())
                        .map(one -> one.order().id())
                        .toList();
        Set<OrderId> decided =
                known.isEmpty() ? new HashSet<>() : rooms.attributions().decided(shop, known);
        Map<OrderId, Attribution> decisions = new LinkedHashMap<>();
        for (Arrival one : placed) {
            if (!decided.contains(one.order().id())) {
                Reason reason = one.order().test() ? Reason.TEST_ORDER : Reason.HISTORY;
                decisions.put(one.order().id(), new NoCredit(reason));
            }
        }
        return decisions;
    }

    private static List<OrderOutcome> outcomes(
            List<OrderSnapshot> snapshots,
            List<Recorded> recorded,
            Map<OrderId, Attribution> decisions) {
        List<OrderOutcome> outcomes = new ArrayList<>(recorded.size());
        for (int next = 0; next < recorded.size(); next++) {
            Recorded order = recorded.get(next);
            outcomes.add(
                    new OrderOutcome(
                            snapshots.get(next).externalId(),
                            order.id(),
                            order.changes(),
                            decisions.get(order.id()),
                            null));
        }
        return outcomes;
    }
}
