package goodword.insight;

import goodword.insight.TallyBook.DayKey;
import goodword.insight.TallyBook.ReferralKey;
import goodword.insight.TallyBook.RewardKey;
import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL that moves totals by a difference.
final class TotalTable {
    private final JdbcClient sql;

    TotalTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// Until the transaction ends, nobody else counts for this shop.
    void lock(ShopId shop) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:shop, 0))")
                .param("shop", "insight " + shop)
                .query((row, line) -> shop)
                .single();
    }

    void add(ShopId shop, TallyBook difference) {
        addDays(shop, List.copyOf(difference.days().byKey().entrySet()));
        addReferrals(shop, List.copyOf(difference.referrals().byKey().entrySet()));
        addRewards(shop, List.copyOf(difference.rewards().byKey().entrySet()));
    }

    private void addDays(ShopId shop, List<Map.Entry<DayKey, DayTally>> days) {
        if (days.isEmpty()) {
            return;
        }
        sql.sql(
                        """
                        insert into insight_day as known (shop_id, currency, counted_on, orders,
                            net_minor, referred_orders, referred_net_minor, referrals,
                            advocate_minor, friend_minor, won, won_cost_minor)
                        select :shop, more.currency, more.counted_on::date, more.orders,
                            more.net_minor, more.referred_orders, more.referred_net_minor,
                            more.referrals, more.advocate_minor, more.friend_minor, more.won,
                            more.won_cost_minor
                        from unnest(:currencies::text[], :days::text[], :orders::bigint[],
                            :nets::bigint[], :referredOrders::bigint[], :referredNets::bigint[],
                            :referrals::bigint[], :advocates::bigint[], :friends::bigint[],
                            :won::bigint[], :wonCosts::bigint[])
                            as more (currency, counted_on, orders, net_minor, referred_orders,
                                referred_net_minor, referrals, advocate_minor, friend_minor, won,
                                won_cost_minor)
                        on conflict (shop_id, currency, counted_on) do update
                        set orders = known.orders + excluded.orders,
                            net_minor = known.net_minor + excluded.net_minor,
                            referred_orders = known.referred_orders + excluded.referred_orders,
                            referred_net_minor =
                                known.referred_net_minor + excluded.referred_net_minor,
                            referrals = known.referrals + excluded.referrals,
                            advocate_minor = known.advocate_minor + excluded.advocate_minor,
                            friend_minor = known.friend_minor + excluded.friend_minor,
                            won = known.won + excluded.won,
                            won_cost_minor = known.won_cost_minor + excluded.won_cost_minor
                        """)
                .param("shop", shop.value())
                .param("currencies", Sql.texts(days, day -> day.getKey().currency().toString()))
                .param("days", Sql.texts(days, day -> day.getKey().day().toString()))
                .param("orders", Sql.longs(days, day -> day.getValue().orders()))
                .param("nets", Sql.longs(days, day -> day.getValue().netMinor()))
                .param("referredOrders", Sql.longs(days, day -> day.getValue().referredOrders()))
                .param("referredNets", Sql.longs(days, day -> day.getValue().referredNetMinor()))
                .param("referrals", Sql.longs(days, day -> day.getValue().referrals()))
                .param("advocates", Sql.longs(days, day -> day.getValue().advocateMinor()))
                .param("friends", Sql.longs(days, day -> day.getValue().friendMinor()))
                .param("won", Sql.longs(days, day -> day.getValue().won()))
                .param("wonCosts", Sql.longs(days, day -> day.getValue().wonCostMinor()))
                .update();
    }

    private void addReferrals(ShopId shop, List<Map.Entry<ReferralKey, CountTally>> referrals) {
        if (referrals.isEmpty()) {
            return;
        }
        sql.sql(
                        """
                        insert into insight_referral_total as known
                            (shop_id, state, generation, held, referrals)
                        select :shop, more.*
                        from unnest(:states::text[], :generations::int[], :held::bool[],
                            :referrals::bigint[]) as more
                        on conflict (shop_id, state, generation, held) do update
                        set referrals = known.referrals + excluded.referrals
                        """)
                .param("shop", shop.value())
                .param("states", Sql.texts(referrals, one -> one.getKey().state().word()))
                .param("generations", Sql.ints(referrals, one -> one.getKey().generation()))
                .param("held", Sql.flags(referrals, one -> one.getKey().held()))
                .param("referrals", Sql.longs(referrals, one -> one.getValue().count()))
                .update();
    }

    private void addRewards(ShopId shop, List<Map.Entry<RewardKey, RewardTally>> rewards) {
        if (rewards.isEmpty()) {
            return;
        }
        sql.sql(
                        """
                        insert into insight_reward_total as known (shop_id, currency, side, state,
                            rewards, due_minor, pending_minor, owed_minor, left_minor)
                        select :shop, more.*
                        from unnest(:currencies::text[], :sides::text[], :states::text[],
                            :rewards::bigint[], :due::bigint[], :pending::bigint[],
                            :owed::bigint[], :left::bigint[]) as more
                        on conflict (shop_id, currency, side, state) do update
                        set rewards = known.rewards + excluded.rewards,
                            due_minor = known.due_minor + excluded.due_minor,
                            pending_minor = known.pending_minor + excluded.pending_minor,
                            owed_minor = known.owed_minor + excluded.owed_minor,
                            left_minor = known.left_minor + excluded.left_minor
                        """)
                .param("shop", shop.value())
                .param("currencies", Sql.texts(rewards, one -> one.getKey().currency().toString()))
                .param("sides", Sql.texts(rewards, one -> one.getKey().side().word()))
                .param("states", Sql.texts(rewards, one -> one.getKey().state().word()))
                .param("rewards", Sql.longs(rewards, one -> one.getValue().rewards()))
                .param("due", Sql.longs(rewards, one -> one.getValue().dueMinor()))
                .param("pending", Sql.longs(rewards, one -> one.getValue().pendingMinor()))
                .param("owed", Sql.longs(rewards, one -> one.getValue().owedMinor()))
                .param("left", Sql.longs(rewards, one -> one.getValue().leftMinor()))
                .update();
    }
}
