package goodword.reward;

import goodword.platform.database.Sql;
import goodword.platform.money.Money;
import goodword.platform.tenancy.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of donations.
final class DonationTable {
    /// How many rewards are handed over at once.
    private static final int REWARDS_MAX = 1_000;

    private static final String DUE = " and means = 'donation' and state = 'issued' ";

    private final JdbcClient sql;

    DonationTable(JdbcClient sql) {
        this.sql = sql;
    }

    List<Coming> coming(ShopId shop) {
        return sql.sql(
                        """
                        select what, currency, sum(left_minor) filter (where place <= :max) as amount,
                            least(count(*), :max) as rewards, count(*) > :max as more
                        from (
                            select what, currency, left_minor,
                                row_number() over (partition by what, currency
                                    order by issued_at, reward_id) as place
                            from reward_reward
                            where shop_id = :shop
                        """
                                + DUE
                                + """
                        ) due
                        group by what, currency
                        order by amount desc, what
                        limit 100
                        """)
                .param("shop", shop.value())
                .param("max", REWARDS_MAX)
                .query(
                        (row, line) ->
                                new Coming(
                                        row.getString("what"),
                                        amount(row, "amount"),
                                        row.getInt("rewards"),
                                        row.getBoolean("more")))
                .list();
    }

    List<Reward> lock(ShopId shop, String charity, Currency currency) {
        return sql.sql(
                        RewardTable.SELECT
                                + DUE
                                + """
                                    and what = :charity
                                    and currency = :currency
                                order by issued_at, reward_id
                                limit :max
                                for update
                                """)
                .param("shop", shop.value())
                .param("charity", charity)
                .param("currency", currency.getCurrencyCode())
                .param("max", REWARDS_MAX)
                .query((row, line) -> RewardTable.read(row))
                .list();
    }

    void insert(ShopId shop, Donation donation, List<Reward> rewards) {
        sql.sql(
                        """
                        insert into reward_donation (shop_id, donation_id, charity, currency,
                            amount_minor, rewards, reference, given_on, noted_at)
                        values (:shop, :id, :charity, :currency, :amount, :rewards, :reference,
                            :givenOn, :now)
                        """)
                .param("shop", shop.value())
                .param("id", donation.id())
                .param("charity", donation.charity())
                .param("currency", donation.amount().currency().getCurrencyCode())
                .param("amount", donation.amount().minor())
                .param("rewards", donation.rewards())
                .param("reference", donation.reference())
                .param("givenOn", donation.givenOn())
                .param("now", Sql.time(donation.notedAt()))
                .update();
        sql.sql(
                        """
                        insert into reward_donation_part (shop_id, reward_id, donation_id, amount_minor)
                        select :shop, part.reward_id, :id, part.amount
                        from unnest(:rewards::uuid[], :amounts::bigint[]) as part (reward_id, amount)
                        """)
                .param("shop", shop.value())
                .param("id", donation.id())
                .param("rewards", Sql.uuids(rewards, reward -> reward.id().value()))
                .param("amounts", Sql.longs(rewards, reward -> reward.use().left().minor()))
                .update();
    }

    List<Donation> newest(ShopId shop) {
        return sql.sql(
                        """
                        select donation_id, charity, currency, amount_minor, rewards, reference,
                            given_on, noted_at
                        from reward_donation
                        where shop_id = :shop
                        order by noted_at desc, donation_id
                        limit 100
                        """)
                .param("shop", shop.value())
                .query(
                        (row, line) ->
                                new Donation(
                                        Sql.uuid(row, "donation_id"),
                                        row.getString("charity"),
                                        amount(row, "amount_minor"),
                                        row.getInt("rewards"),
                                        row.getString("reference"),
                                        Objects.requireNonNull(
                                                row.getObject("given_on", LocalDate.class)),
                                        Sql.instant(row, "noted_at")))
                .list();
    }

    private static Money amount(ResultSet row, String column) throws SQLException {
        return new Money(row.getLong(column), Currency.getInstance(row.getString("currency")));
    }
}
