package goodword.insight;

import goodword.platform.database.Sql;
import goodword.platform.money.Money;
import goodword.platform.tenancy.ShopId;
import java.util.Collection;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of what is spent on channels.
final class SpendTable {
    private final JdbcClient sql;

    SpendTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(ShopId shop, Collection<Spend> spends) {
        sql.sql(
                        """
                        insert into insight_spend (shop_id, channel, spent_on, currency, amount_minor)
                        select :shop, spend.channel, spend.spent_on::date, spend.currency, spend.amount_minor
                        from unnest(:channels::text[], :days::text[], :currencies::text[], :amounts::bigint[])
                            as spend (channel, spent_on, currency, amount_minor)
                        on conflict (shop_id, channel, spent_on, currency) do update
                        set amount_minor = excluded.amount_minor
                        """)
                .param("shop", shop.value())
                .param("channels", Sql.texts(spends, Spend::channel))
                .param("days", Sql.texts(spends, spend -> spend.on().toString()))
                .param(
                        "currencies",
                        Sql.texts(spends, spend -> spend.amount().currency().getCurrencyCode()))
                .param("amounts", Sql.longs(spends, spend -> spend.amount().minor()))
                .update();
    }

    Map<String, Money> byChannel(ShopId shop, Currency currency) {
        Map<String, Money> spent = new TreeMap<>();
        sql.sql(
                        """
                        select channel, sum(amount_minor)::bigint as amount_minor
                        from insight_spend
                        where shop_id = :shop
                            and currency = :currency
                        group by channel
                        limit 1000
                        """)
                .param("shop", shop.value())
                .param("currency", currency.getCurrencyCode())
                .query(
                        row -> {
                            Money amount = new Money(row.getLong("amount_minor"), currency);
                            spent.put(row.getString("channel"), amount);
                        });
        return spent;
    }
}
