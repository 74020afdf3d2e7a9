package goodword.app;

import goodword.connector.inbox.Standing;
import goodword.connector.inbox.Standings;
import goodword.insight.Overview.RewardTotal;
import goodword.platform.database.Vitals;
import goodword.platform.event.Lag;
import goodword.platform.job.Backlog;
import goodword.platform.tenancy.ShopId;
import goodword.shop.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the database says of the whole installation at one moment: counts of no shop and nobody.
///
/// @param at by the clock of the jobs
/// @param ages how long each follower's next fact has waited
/// @param standings of all shops
/// @param rewards of all shops, in each one's currency
record Readings(
        Instant at,
        int shops,
        Vitals vitals,
        List<Backlog> jobs,
        List<Lag> lags,
        Map<String, Duration> ages,
        long clicksWaiting,
        List<Standing> standings,
        List<RewardTotal> rewards) {
    private static final int COUNTED = 10_000;

    /// Reads them; each statement stops counting at a limit or reads totals.
    static Readings of(House house) {
        var rooms = house.rooms();
        List<Lag> lags = rooms.database().outsideShops(() -> rooms.eventLog().lags(COUNTED));
        Map<String, Duration> ages = new TreeMap<>();
        for (Lag lag : lags) {
            ages.put(
                    lag.follower(),
                    rooms.database().outsideShops(() -> rooms.eventLog().lagOf(lag.follower())));
        }
        Standings counts = new Standings(rooms.database());
        List<Standing> standings = new ArrayList<>();
        List<RewardTotal> rewards = new ArrayList<>();
        List<ShopId> shops = house.shops().ids();
        for (ShopId id : shops) {
            Shop shop = house.shops().find(id).orElseThrow();
            standings.add(counts.of(id));
            rewards.addAll(house.edges().overviews().rewards(shop));
        }
        return new Readings(
                rooms.clock().instant(),
                shops.size(),
                rooms.database().vitals(),
                house.jobs().backlog(),
                lags,
                ages,
                house.clickIntake().waiting(COUNTED),
                standings,
                rewards);
    }
}
