package goodword.insight;

import goodword.insight.MonthSpend.Cell;
import goodword.order.OrderId;
import goodword.platform.database.Sql;
import goodword.platform.money.Money;
import goodword.platform.tenancy.ShopId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of costs by channel.
final class CostTable {
    private final JdbcClient sql;

    CostTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// A referred order that counts.
    ///
    /// @param won whether its referral came through its hold
    /// @param ownMinor what the ledger holds as granted to both sides for it
    record Referred(OrderId order, boolean won, long ownMinor) {}

    /// @param until the day after the last one
    List<Referred> referred(ShopId shop, Currency currency, LocalDate from, LocalDate until) {
        return sql.sql(
                        """
                        select known.order_id, bool_or(referral.state = 'approved') as won,
                            coalesce(sum(reward.owed_minor), 0)::bigint as own_minor
                        from insight_order known
                        join insight_referral referral
                            on referral.shop_id = known.shop_id
                                and referral.order_id = known.order_id
                        left join insight_reward reward
                            on reward.shop_id = referral.shop_id
                                and reward.referral_id = referral.referral_id
                                and reward.currency = :currency
                        where known.shop_id = :shop
                            and known.referred
                            and known.counts
                            and known.counted_on >= :from
                            and known.counted_on < :until
                        group by known.order_id
                        order by known.order_id
                        limit 200000
                        """)
                .param("shop", shop.value())
                .param("currency", currency.getCurrencyCode())
                .param("from", from)
                .param("until", until)
                .query(
                        (row, line) ->
                                new Referred(
                                        new OrderId(Sql.uuid(row, "order_id")),
                                        row.getBoolean("won"),
                                        row.getLong("own_minor")))
                .list();
    }

    Map<Cell, Money> spends(ShopId shop, Currency currency, YearMonth from, YearMonth until) {
        Map<Cell, Money> spends =
                new TreeMap<>(Comparator.comparing(Cell::channel).thenComparing(Cell::month));
        sql.sql(
                        """
                        select lower(channel) as channel,
                            date_trunc('month', spent_on::timestamp)::date as month,
                            sum(amount_minor)::bigint as amount_minor
                        from insight_spend
                        where shop_id = :shop
                            and currency = :currency
                            and spent_on >= :from
                            and spent_on < :until
                        group by 1, 2
                        limit 20000
                        """)
                .param("shop", shop.value())
                .param("currency", currency.getCurrencyCode())
                .param("from", from.atDay(1))
                .param("until", until.plusMonths(1).atDay(1))
                .query(
                        row -> {
                            YearMonth month =
                                    YearMonth.from(row.getObject("month", LocalDate.class));
                            spends.put(
                                    new Cell(row.getString("channel"), month),
                                    new Money(row.getLong("amount_minor"), currency));
                        });
        return spends;
    }

    /// Forgets what was told of these months of channels, by day or as a whole.
    void forget(ShopId shop, Currency currency, Collection<Cell> cells) {
        sql.sql(
                        """
                        delete from insight_spend
                        using unnest(:channels::text[], :months::text[]) as told (channel, month)
                        where insight_spend.shop_id = :shop
                            and insight_spend.currency = :currency
                            and lower(insight_spend.channel) = told.channel
                            and insight_spend.spent_on >= told.month::date
                            and insight_spend.spent_on < told.month::date + interval '1 month'
                        """)
                .param("shop", shop.value())
                .param("currency", currency.getCurrencyCode())
                .param("channels", Sql.texts(cells, Cell::channel))
                .param("months", Sql.texts(cells, cell -> cell.month().atDay(1).toString()))
                .update();
    }

    Map<String, String> mapped(ShopId shop) {
        Map<String, String> mapped = new TreeMap<>();
        sql.sql(
                        """
                        select word, channel
                        from insight_channel
                        where shop_id = :shop
                        order by word
                        limit 10000
                        """)
                .param("shop", shop.value())
                .query(
                        row -> {
                            mapped.put(row.getString("word"), row.getString("channel"));
                        });
        return mapped;
    }

    void map(ShopId shop, Map<String, String> words) {
        List<String> keys = List.copyOf(words.keySet());
        sql.sql(
                        """
                        insert into insight_channel (shop_id, word, channel)
                        select :shop, told.word, told.channel
                        from unnest(:words::text[], :channels::text[]) as told (word, channel)
                        on conflict (shop_id, word) do update
                        set channel = excluded.channel
                        """)
                .param("shop", shop.value())
                .param("words", Sql.texts(keys, word -> word))
                .param("channels", Sql.texts(keys, words::get))
                .update();
    }

    void unmap(ShopId shop, Collection<String> words) {
        sql.sql(
                        """
                        delete from insight_channel
                        where shop_id = :shop
                            and word = any (:words::text[])
                        """)
                .param("shop", shop.value())
                .param("words", Sql.texts(words, word -> word))
                .update();
    }
}
