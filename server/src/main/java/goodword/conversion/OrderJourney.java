package goodword.conversion;

import goodword.attribution.Attribution;
import goodword.attribution.Attribution.Credit;
import goodword.order.OrderFacts;
import goodword.order.OrderId;
import goodword.order.OrderSnapshot;
import goodword.order.Recorded;
import goodword.order.Taken;
import goodword.order.TraceKeys;
import goodword.person.Identified;
import goodword.person.PersonId;
import goodword.platform.tenancy.ShopId;
import goodword.program.Program;
import goodword.referral.Referral;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        List<Identified> people =
                rooms.persons()
                        .identify(
                                shop,
                                snapshots.stream().map(OrderSnapshot::customer).toList(),
                                now);
        List<Recorded> recorded = rooms.orders().record(shop, taken(snapshots, people), now);
        recorded.forEach(journal::recorded);

        List<Arrival> arrivals = arrivals(snapshots, people, recorded);
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
        settleOthers(shop, arrivals, journal);
        redeeming.redeem(shop, arrivals, journal);
        rooms.attributions().keep(shop, decisions, now);
        journal.write(rooms.referrals(), rooms.eventLog(), rooms.jobs());
        return outcomes(snapshots, recorded, decisions, stories);
    }

    private static List<Taken> taken(List<OrderSnapshot> snapshots, List<Identified> people) {
        List<Taken> taken = new ArrayList<>(snapshots.size());
        for (int next = 0; next < snapshots.size(); next++) {
            taken.add(new Taken(snapshots.get(next), people.get(next).id()));
        }
        return taken;
    }

    /// Orders of which something is new and which are more than announced.
    private static List<Arrival> arrivals(
            List<OrderSnapshot> snapshots, List<Identified> people, List<Recorded> recorded) {
        List<Arrival> arrivals = new ArrayList<>(snapshots.size());
        for (int next = 0; next < snapshots.size(); next++) {
            OrderFacts order = recorded.get(next).facts();
            if (order != null && recorded.get(next).isNews()) {
                arrivals.add(
                        new Arrival(
                                snapshots.get(next), people.get(next), recorded.get(next), order));
            }
        }
        return arrivals;
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

    /// What is known of an order bears on its own referral, and on those of its buyer's later
    /// orders: an earlier order makes an existing customer, a cancelled one unmakes it.
    private void settleOthers(ShopId shop, List<Arrival> arrivals, Journal journal) {
        Set<PersonId> known = new HashSet<>();
        Set<OrderId> opened = new HashSet<>();
        for (Arrival arrival : arrivals) {
            if (arrival.recorded().fresh()) {
                opened.add(arrival.order().id());
            }
            if (!arrival.buyer().fresh()) {
                known.add(arrival.order().person());
            }
        }
        if (known.isEmpty()) {
            return;
        }
        for (Referral referral : rooms.referrals().ofFriends(shop, known)) {
            if (!opened.contains(referral.order())) {
                settlement.settleAgain(shop, referral.order(), journal);
            }
        }
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
