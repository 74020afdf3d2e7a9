package goodword.conversion;

import goodword.order.OrderFacts;
import goodword.order.OrderId;
import goodword.order.OrderSnapshot;
import goodword.order.Recorded;
import goodword.order.Taken;
import goodword.person.Identified;
import goodword.person.PersonId;
import goodword.platform.tenancy.ShopId;
import goodword.referral.Referral;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Snapshots whose customers are found and whose facts are recorded: where every journey of an
/// order begins.
///
/// @param news orders of which something is new and which are more than announced
record Arrivals(List<OrderSnapshot> snapshots, List<Recorded> recorded, List<Arrival> news) {
    static Arrivals record(Rooms rooms, ShopId shop, List<OrderSnapshot> snapshots, Instant now) {
        List<Identified> people =
                rooms.persons()
                        .identify(
                                shop,
                                snapshots.stream().map(OrderSnapshot::customer).toList(),
                                now);
        List<Recorded> recorded = rooms.orders().record(shop, taken(snapshots, people), now);
        return new Arrivals(snapshots, recorded, news(snapshots, people, recorded));
    }

    private static List<Taken> taken(List<OrderSnapshot> snapshots, List<Identified> people) {
        List<Taken> taken = new ArrayList<>(snapshots.size());
        for (int next = 0; next < snapshots.size(); next++) {
            taken.add(new Taken(snapshots.get(next), people.get(next).id()));
        }
        return taken;
    }

    private static List<Arrival> news(
            List<OrderSnapshot> snapshots, List<Identified> people, List<Recorded> recorded) {
        List<Arrival> news = new ArrayList<>(snapshots.size());
        for (int next = 0; next < snapshots.size(); next++) {
            OrderFacts order = recorded.get(next).facts();
            if (order != null && recorded.get(next).isNews()) {
                news.add(
                        new Arrival(
                                snapshots.get(next), people.get(next), recorded.get(next), order));
            }
        }
        return news;
    }

    /// What is known of an order bears on its own referral, and on those of its buyer's later
    /// orders: an earlier order makes an existing customer, a cancelled one unmakes it.
    void settleOthers(Rooms rooms, ShopId shop, Settlement settlement, Journal journal) {
        Set<PersonId> known = new HashSet<>();
        Set<OrderId> opened = new HashSet<>();
        for (Arrival arrival : news) {
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
}
