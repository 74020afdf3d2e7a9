package goodword.insight;

import goodword.conversion.Rooms;
import goodword.insight.Overview.Day;
import goodword.insight.Overview.RewardTotal;
import goodword.insight.Overview.Standing;
import goodword.insight.Overview.Totals;
import goodword.insight.Overview.Won;
import goodword.insight.TallyBook.RewardKey;
import goodword.platform.money.Money;
import goodword.platform.tenancy.ShopId;
import goodword.sharing.SharingDay;
import goodword.shop.Shop;
import goodword.shop.Shops;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A shop's figures for its desk, from totals that are kept up to date: however much a shop holds,
/// a few hundred rows are read. Thread-safe.
public final class Overviews {
    /// Nothing is counted from before.
    private static final LocalDate FIRST_DAY = LocalDate.EPOCH;

    private final Rooms rooms;
    private final Shops shops;
    private final FigureTable table;

    public Overviews(Rooms rooms, Shops shops) {
        this.rooms = rooms;
        this.shops = shops;
        this.table = new FigureTable(rooms.database().sql());
    }

    /// The figures of a shop in its currency. The shop must be there.
    public Overview overview(ShopId shop, Period period) {
        return rooms.database()
                .inShop(shop, () -> overview(shops.find(shop).orElseThrow(), period));
    }

    /// How many rewards stand in each state, of each side, in the shop's currency: from totals.
    public List<RewardTotal> rewards(Shop shop) {
        return rooms.database()
                .inShop(
                        shop.id(),
                        () -> totals(table.rewards(shop.id(), shop.currency()), shop.currency()));
    }

    private Overview overview(Shop shop, Period period) {
        LocalDate today = rooms.clock().instant().atZone(shop.notation().zone()).toLocalDate();
        boolean all = period == Period.ALL;
        LocalDate since = all ? FIRST_DAY : today.minusDays(2L * period.days() - 1);
        Map<LocalDate, Long> joined = rooms.advocates().joinedByDay(shop.id());
        Map<LocalDate, Totals> byDay = byDay(shop, since, joined);
        LocalDate from = all ? first(byDay, today) : today.minusDays(period.days() - 1L);
        List<Day> days = days(byDay, from, today, shop.currency());
        return new Overview(
                shop.currency(),
                from,
                today,
                sum(days, shop.currency()),
                all
                        ? null
                        : sum(
                                days(byDay, since, from.minusDays(1), shop.currency()),
                                shop.currency()),
                days,
                standing(shop, joined),
                rooms.eventLog().lagOf(Projection.READER));
    }

    private Map<LocalDate, Totals> byDay(Shop shop, LocalDate since, Map<LocalDate, Long> joined) {
        Currency currency = shop.currency();
        Map<LocalDate, Totals> byDay = new HashMap<>();
        table.days(shop.id(), currency, since)
                .forEach((day, tally) -> byDay.merge(day, of(tally, currency), Totals::plus));
        rooms.sharing()
                .days(shop.id(), since)
                .forEach(day -> byDay.merge(day.day(), of(day, currency), Totals::plus));
        joined.forEach((day, count) -> byDay.merge(day, of(count, currency), Totals::plus));
        return byDay;
    }

    private static LocalDate first(Map<LocalDate, Totals> byDay, LocalDate today) {
        return Stream.concat(byDay.keySet().stream(), Stream.of(today))
                .min(LocalDate::compareTo)
                .orElse(today);
    }

    private static List<Day> days(
            Map<LocalDate, Totals> byDay, LocalDate from, LocalDate until, Currency currency) {
        List<Day> days = new ArrayList<>();
        Totals none = Totals.none(currency);
        for (LocalDate day = from; !day.isAfter(until); day = day.plusDays(1)) {
            days.add(new Day(day, byDay.getOrDefault(day, none)));
        }
        return days;
    }

    private static Totals sum(List<Day> days, Currency currency) {
        return days.stream().map(Day::totals).reduce(Totals.none(currency), Totals::plus);
    }

    private Standing standing(Shop shop, Map<LocalDate, Long> joined) {
        Currency currency = shop.currency();
        Map<RewardKey, RewardTally> rewards = table.rewards(shop.id(), currency);
        RewardTally all = rewards.values().stream().reduce(RewardTally.NONE, RewardTally::plus);
        return new Standing(
                joined.values().stream().mapToLong(Long::longValue).sum(),
                table.referrals(shop.id()),
                totals(rewards, currency),
                new Money(all.pendingMinor(), currency),
                new Money(all.leftMinor(), currency));
    }

    private static List<RewardTotal> totals(
            Map<RewardKey, RewardTally> rewards, Currency currency) {
        List<RewardTotal> totals = new ArrayList<>();
        rewards.forEach(
                (key, tally) -> {
                    if (tally.rewards() != 0) {
                        totals.add(
                                new RewardTotal(
                                        key.side(),
                                        key.state(),
                                        tally.rewards(),
                                        new Money(tally.dueMinor(), currency)));
                    }
                });
        return List.copyOf(totals);
    }

    private static Totals of(DayTally tally, Currency currency) {
        return new Totals(
                tally.orders(),
                new Money(tally.netMinor(), currency),
                tally.referredOrders(),
                new Money(tally.referredNetMinor(), currency),
                tally.referrals(),
                0,
                0,
                0,
                0,
                0,
                new Money(tally.advocateMinor(), currency),
                new Money(tally.friendMinor(), currency),
                new Won(tally.won(), new Money(tally.wonCostMinor(), currency)));
    }

    private static Totals of(SharingDay day, Currency currency) {
        Money zero = Money.zero(currency);
        return new Totals(
                0,
                zero,
                0,
                zero,
                0,
                0,
                day.shares(),
                day.humanClicks(),
                day.otherClicks(),
                day.claims(),
                zero,
                zero,
                new Won(0, zero));
    }

    private static Totals of(long joined, Currency currency) {
        Money zero = Money.zero(currency);
        return new Totals(0, zero, 0, zero, 0, joined, 0, 0, 0, 0, zero, zero, new Won(0, zero));
    }
}
