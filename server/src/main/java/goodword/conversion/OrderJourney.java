package goodword.conversion;

import goodword.attribution.Attribution;
import goodword.attribution.Attribution.Credit;
import goodword.order.OrderId;
import goodword.order.OrderSnapshot;
import goodword.order.Recorded;
import goodword.order.TraceKeys;
import goodword.platform.tenancy.ShopId;
import goodword.program.Program;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The spine: an order becomes a fair reward, in one transaction, whatever is sent twice, late or
/// out of order. Thread-safe.
///
/// Everything is worked out from the facts known now, so a repetition changes nothing and every
/// order of arrival ends in the same state.
public final class OrderJourney {
    private final Rooms rooms;
    private final Crediting crediting;
    private final Opening opening;
    private final Settlement settlement;
    private final Redeeming redeeming;

    public OrderJourney(Rooms rooms) {
        this.rooms = rooms;
        this.crediting = new Crediting(rooms);
        this.settlement = new Settlement(rooms);
        this.opening = new Opening(rooms, settlement);
        this.redeeming = new Redeeming(rooms);
    }

    public OrderOutcome take(ShopId shop, OrderSnapshot snapshot) {
        return takeAll(shop, List.of(snapshot)).getFirst();
    }

    /// Takes several orders in one transaction: all or none. No order and no customer may stand in
    /// it twice, so that none of them rests on another ({@link Batches} cuts a stream that way).
    public List<OrderOutcome> takeAll(ShopId shop, List<OrderSnapshot> snapshots) {
        return rooms.database().inShop(shop, () -> walk(shop, snapshots));
    }

    private List<OrderOutcome> walk(ShopId shop, List<OrderSnapshot> snapshots) {
        Instant now = rooms.clock().instant();
        Journal journal = new Journal(shop, now);
        Arrivals arrived = Arrivals.record(rooms, shop, snapshots, now);
        List<Recorded> recorded = arrived.recorded();
        List<Arrival> arrivals = arrived.news();
        recorded.forEach(journal::recorded);

        Crediting.Decided decided = crediting.decide(shop, arrivals);
        Map<OrderId, Attribution> decisions = decided.attributions();
        Map<OrderId, Story> stories = new HashMap<>();
        for (Arrival arrival : arrivals) {
            Attribution decision = decisions.get(arrival.order().id());
            Story story;
            if (decision instanceof Credit credit) {
                Program program = decided.program().orElseThrow();
                story = opening.open(shop, credited(arrival, credit, program), journal);
            } else {
                String word = decision == null ? Story.NOT_DECIDED_YET : decision.word();
                story = Story.withoutReferral(arrival.order(), word);
            }
            if (arrival.recorded().fresh()) {
                stories.put(arrival.order().id(), story);
            }
        }
        arrived.settleOthers(rooms, shop, settlement, journal);
        redeeming.redeem(shop, arrivals, journal);
        rooms.attributions().keep(shop, decisions, now);
        journal.write(rooms.referrals(), rooms.eventLog(), rooms.jobs());
        return outcomes(snapshots, recorded, decisions, stories);
    }

    private static Opening.Credited credited(Arrival arrival, Credit credit, Program program) {
        TraceKeys traces = arrival.recorded().traces();
        if (traces == null) {
            throw new IllegalStateException("an order is placed without a snapshot");
        }
        Opening.Friend friend =
                new Opening.Friend(arrival.buyer(), arrival.snapshot().customer().email(), traces);
        return new Opening.Credited(arrival.order(), friend, Opening.Grant.of(credit), program);
    }

    private static List<OrderOutcome> outcomes(
            List<OrderSnapshot> snapshots,
            List<Recorded> recorded,
            Map<OrderId, Attribution> decisions,
            Map<OrderId, Story> stories) {
        List<OrderOutcome> outcomes = new ArrayList<>(recorded.size());
        for (int next = 0; next < recorded.size(); next++) {
            Recorded order = recorded.get(next);
            outcomes.add(
                    new OrderOutcome(
                            snapshots.get(next).externalId(),
                            order.id(),
                            order.changes(),
                            decisions.get(order.id()),
                            stories.get(order.id())));
        }
        return outcomes;
    }
}
