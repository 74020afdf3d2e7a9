package goodword.insight;

import goodword.order.OrderId;
import goodword.platform.database.Sql;
import goodword.platform.money.Money;
import goodword.platform.tenancy.ShopId;
import goodword.referral.ReferralId;
import goodword.reward.RewardId;
import goodword.reward.RewardState;
import goodword.trust.Side;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of orders and rewards as they were counted last.
final class CountedTable {
    private final JdbcClient sql;

    CountedTable(JdbcClient sql) {
        this.sql = sql;
    }

    Map<OrderId, CountedOrder> orders(ShopId shop, Collection<OrderId> orders) {
        Map<OrderId, CountedOrder> known = new HashMap<>();
        sql.sql(
                        """
                        select order_id, counted_on, currency, net_minor, counts, referred
                        from insight_order
                        where shop_id = :shop
                            and order_id = any (:orders)
                        limit 100000
                        """)
                .param("shop", shop.value())
                .param("orders", Sql.uuids(orders, OrderId::value))
                .query(
                        row -> {
                            OrderId id = new OrderId(Sql.uuid(row, "order_id"));
                            Currency currency = Currency.getInstance(row.getString("currency"));
                            known.put(
                                    id,
                                    new CountedOrder(
                                            id,
                                            row.getObject("counted_on", LocalDate.class),
                                            new Money(row.getLong("net_minor"), currency),
                                            row.getBoolean("counts"),
                                            row.getBoolean("referred")));
                        });
        return known;
    }

    void saveOrders(ShopId shop, List<CountedOrder> orders) {
        if (orders.isEmpty()) {
            return;
        }
        sql.sql(
                        """
                        insert into insight_order
                            (shop_id, order_id, counted_on, currency, net_minor, counts, referred)
                        select :shop, counted.order_id, counted.counted_on::date, counted.currency,
                            counted.net_minor, counted.counts, counted.referred
                        from unnest(:orders::uuid[], :days::text[], :currencies::text[],
                            :nets::bigint[], :counts::bool[], :referred::bool[])
                            as counted (order_id, counted_on, currency, net_minor, counts, referred)
                        on conflict (shop_id, order_id) do update
                        set counted_on = excluded.counted_on,
                            currency = excluded.currency,
                            net_minor = excluded.net_minor,
                            counts = excluded.counts,
                            referred = excluded.referred
                        """)
                .param("shop", shop.value())
                .param("orders", Sql.uuids(orders, order -> order.id().value()))
                .param("days", Sql.texts(orders, order -> order.day().toString()))
                .param(
                        "currencies",
                        Sql.texts(orders, order -> order.net().currency().getCurrencyCode()))
                .param("nets", Sql.longs(orders, order -> order.net().minor()))
                .param("counts", Sql.flags(orders, CountedOrder::counts))
                .param("referred", Sql.flags(orders, CountedOrder::referred))
                .update();
    }

    Map<RewardId, CountedReward> rewards(ShopId shop, Collection<ReferralId> referrals) {
        Map<RewardId, CountedReward> known = new HashMap<>();
        if (referrals.isEmpty()) {
            return known;
        }
        sql.sql(
                        """
                        select referral_id, reward_id, side, state, currency, due_minor,
                            pending_minor, owed_minor, left_minor
                        from insight_reward
                        where shop_id = :shop
                            and referral_id = any (:referrals)
                        limit 100000
                        """)
                .param("shop", shop.value())
                .param("referrals", Sql.uuids(referrals, ReferralId::value))
                .query(
                        row -> {
                            RewardId id = new RewardId(Sql.uuid(row, "reward_id"));
                            Currency currency = Currency.getInstance(row.getString("currency"));
                            known.put(
                                    id,
                                    new CountedReward(
                                            new ReferralId(Sql.uuid(row, "referral_id")),
                                            id,
                                            Side.valueOf(upper(row.getString("side"))),
                                            RewardState.valueOf(upper(row.getString("state"))),
                                            new Money(row.getLong("due_minor"), currency),
                                            new Money(row.getLong("pending_minor"), currency),
                                            new Money(row.getLong("owed_minor"), currency),
                                            new Money(row.getLong("left_minor"), currency)));
                        });
        return known;
    }

    void saveRewards(ShopId shop, List<CountedReward> rewards) {
        if (rewards.isEmpty()) {
            return;
        }
        sql.sql(
                        """
                        insert into insight_reward (shop_id, referral_id, reward_id, side, state,
                            currency, due_minor, pending_minor, owed_minor, left_minor)
                        select :shop, counted.*
                        from unnest(:referrals::uuid[], :rewards::uuid[], :sides::text[],
                            :states::text[], :currencies::text[], :due::bigint[],
                            :pending::bigint[], :owed::bigint[], :left::bigint[]) as counted
                        on conflict (shop_id, referral_id, reward_id) do update
                        set state = excluded.state,
                            currency = excluded.currency,
                            due_minor = excluded.due_minor,
                            pending_minor = excluded.pending_minor,
                            owed_minor = excluded.owed_minor,
                            left_minor = excluded.left_minor
                        """)
                .param("shop", shop.value())
                .param("referrals", Sql.uuids(rewards, reward -> reward.referral().value()))
                .param("rewards", Sql.uuids(rewards, reward -> reward.id().value()))
                .param("sides", Sql.texts(rewards, reward -> reward.side().word()))
                .param("states", Sql.texts(rewards, reward -> reward.state().word()))
                .param(
                        "currencies",
                        Sql.texts(rewards, reward -> reward.due().currency().getCurrencyCode()))
                .param("due", Sql.longs(rewards, reward -> reward.due().minor()))
                .param("pending", Sql.longs(rewards, reward -> reward.pending().minor()))
                .param("owed", Sql.longs(rewards, reward -> reward.owed().minor()))
                .param("left", Sql.longs(rewards, reward -> reward.left().minor()))
                .update();
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
