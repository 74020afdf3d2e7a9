package goodword.insight;

import goodword.conversion.Rooms;
import goodword.platform.event.Bystander;
import goodword.platform.event.LoggedFact;
import goodword.platform.tenancy.ShopId;
import goodword.shop.Shop;
import goodword.shop.Shops;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Keeps what the desk's lists and figures read. A fact only says where to look: rows are worked
/// out anew from the rooms, and totals move by the difference between a row as it was counted last
/// and now, in one transaction under the shop's lock. So a fact that is heard twice, or by two at
/// once, changes nothing. Thread-safe.
public final class Projection implements Bystander {
    /// Under which the follower's place is kept.
    public static final String READER = "insight";

    private final Rooms rooms;
    private final Shops shops;
    private final Recount recount;
    private final CountedTable counted;
    private final CountedReferralTable referrals;
    private final TotalTable totals;

    public Projection(Rooms rooms, Shops shops) {
        this.rooms = rooms;
        this.shops = shops;
        this.recount = new Recount(rooms);
        this.counted = new CountedTable(rooms.database().sql());
        this.referrals = new CountedReferralTable(rooms.database().sql());
        this.totals = new TotalTable(rooms.database().sql());
    }

    @Override
    public void hear(ShopId shop, List<LoggedFact> facts) {
        Touched touched = Touched.by(facts.stream().map(LoggedFact::fact).toList());
        if (!touched.isEmpty()) {
            rooms.database()
                    .inShop(
                            shop,
                            () -> {
                                totals.lock(shop);
                                shops.find(shop).ifPresent(known -> count(known, touched));
                                return shop;
                            });
        }
    }

    private void count(Shop shop, Touched touched) {
        ZoneId zone = shop.notation().zone();
        Counted now = recount.of(shop.id(), touched, zone);
        Counted before = known(shop.id(), now);
        counted.saveOrders(shop.id(), changed(before.orders(), now.orders()));
        referrals.save(shop.id(), changed(before.referrals(), now.referrals()));
        counted.saveRewards(shop.id(), changed(before.rewards(), now.rewards()));
        totals.add(shop.id(), TallyBook.of(now).minus(TallyBook.of(before)));
    }

    private Counted known(ShopId shop, Counted now) {
        return new Counted(
                counted.orders(shop, now.orders().keySet()),
                referrals.find(shop, now.referrals().keySet()),
                counted.rewards(shop, now.referrals().keySet()));
    }

    private static <K, R> List<R> changed(Map<K, R> before, Map<K, R> now) {
        Map<K, R> changed = new HashMap<>(now);
        before.forEach(
                (key, row) -> {
                    if (Objects.equals(changed.get(key), row)) {
                        changed.remove(key);
                    }
                });
        return List.copyOf(changed.values());
    }
}
