package goodword.insight;

import goodword.insight.TallyBook.RewardKey;
import goodword.platform.tenancy.ShopId;
import goodword.referral.Referral;
import goodword.reward.RewardState;
import goodword.trust.Side;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of reading totals.
final class FigureTable {
    private final JdbcClient sql;

    FigureTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// By day, the oldest first.
    Map<LocalDate, DayTally> days(ShopId shop, Currency currency, LocalDate since) {
        Map<LocalDate, DayTally> days = new TreeMap<>();
        sql.sql(
                        """
                        select counted_on, orders, net_minor, referred_orders, referred_net_minor,
                            referrals, advocate_minor, friend_minor, won, won_cost_minor
                        from insight_day
                        where shop_id = :shop
                            and currency = :currency
                            and counted_on >= :since
                        order by counted_on
                        limit 100000
                        """)
                .param("shop", shop.value())
                .param("currency", currency.getCurrencyCode())
                .param("since", since)
                .query(
                        row -> {
                            days.put(row.getObject("counted_on", LocalDate.class), tally(row));
                        });
        return days;
    }

    ReferralCounts referrals(ShopId shop) {
        Map<Referral.State, Long> byState = new EnumMap<>(Referral.State.class);
        for (Referral.State state : Referral.State.values()) {
            byState.put(state, 0L);
        }
        Map<Integer, Long> byGeneration = new TreeMap<>();
        AtomicLong held = new AtomicLong();
        sql.sql(
                        """
                        select state, generation, held, referrals
                        from insight_referral_total
                        where shop_id = :shop
                            and referrals <> 0
                        limit 100000
                        """)
                .param("shop", shop.value())
                .query(
                        row -> {
                            long referrals = row.getLong("referrals");
                            byState.merge(
                                    Referral.State.valueOf(upper(row, "state")),
                                    referrals,
                                    Long::sum);
                            byGeneration.merge(row.getInt("generation"), referrals, Long::sum);
                            held.addAndGet(row.getBoolean("held") ? referrals : 0);
                        });
        return new ReferralCounts(byState, byGeneration, held.get());
    }

    Map<RewardKey, RewardTally> rewards(ShopId shop, Currency currency) {
        Map<RewardKey, RewardTally> rewards = new LinkedHashMap<>();
        sql.sql(
                        """
                        select side, state, rewards, due_minor, pending_minor, owed_minor, left_minor
                        from insight_reward_total
                        where shop_id = :shop
                            and currency = :currency
                        order by side, state
                        limit 100
                        """)
                .param("shop", shop.value())
                .param("currency", currency.getCurrencyCode())
                .query(
                        row -> {
                            rewards.put(
                                    new RewardKey(
                                            currency,
                                            Side.valueOf(upper(row, "side")),
                                            RewardState.valueOf(upper(row, "state"))),
                                    new RewardTally(
                                            row.getLong("rewards"),
                                            row.getLong("due_minor"),
                                            row.getLong("pending_minor"),
                                            row.getLong("owed_minor"),
                                            row.getLong("left_minor")));
                        });
        return rewards;
    }

    private static DayTally tally(ResultSet row) throws SQLException {
        return new DayTally(
                row.getLong("orders"),
                row.getLong("net_minor"),
                row.getLong("referred_orders"),
                row.getLong("referred_net_minor"),
                row.getLong("referrals"),
                row.getLong("advocate_minor"),
                row.getLong("friend_minor"),
                row.getLong("won"),
                row.getLong("won_cost_minor"));
    }

    private static String upper(ResultSet row, String column) throws SQLException {
        return row.getString(column).toUpperCase(Locale.ROOT);
    }
}
