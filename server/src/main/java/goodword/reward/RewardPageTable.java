package goodword.reward;

import goodword.person.PersonId;
import goodword.platform.database.Paging;
import goodword.platform.database.Sql;
import goodword.platform.money.Money;
import goodword.platform.tenancy.ShopId;
import goodword.referral.ReferralId;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of looking at rewards.
final class RewardPageTable {
    private final JdbcClient sql;

    RewardPageTable(JdbcClient sql) {
        this.sql = sql;
    }

    List<Reward> page(ShopId shop, RewardFilter filter, Paging paging) {
        return sql.sql(
                        RewardTable.SELECT
                                + (filter.state() == null ? "" : " and state = :state")
                                + (filter.owner() == null ? "" : " and person_id = :owner")
                                + (filter.means() == null ? "" : " and means = :means")
                                + """
                                    and (promised_at, reward_id) < (:at, :id)
                                order by promised_at desc, reward_id desc
                                limit :limit
                                """)
                .param("shop", shop.value())
                .param("state", filter.state() == null ? null : filter.state().word())
                .param("owner", filter.owner() == null ? null : filter.owner().value())
                .param("means", filter.means() == null ? null : filter.means().word())
                .param("at", Sql.time(paging.after().at()))
                .param("id", paging.after().id())
                .param("limit", paging.rows())
                .query((row, line) -> RewardTable.read(row))
                .list();
    }

    List<Reward> find(ShopId shop, Collection<RewardId> rewards) {
        return sql.sql(RewardTable.SELECT + " and reward_id = any (:rewards::uuid[]) limit 10000")
                .param("shop", shop.value())
                .param("rewards", Sql.uuids(rewards, RewardId::value))
                .query((row, line) -> RewardTable.read(row))
                .list();
    }

    List<Reward> coupons(ShopId shop, Paging paging) {
        return sql.sql(
                        RewardTable.SELECT
                                + """
                                    and coupon_key is not null
                                    and (promised_at, reward_id) < (:at, :id)
                                order by promised_at desc, reward_id desc
                                limit :limit
                                """)
                .param("shop", shop.value())
                .param("at", Sql.time(paging.after().at()))
                .param("id", paging.after().id())
                .param("limit", paging.rows())
                .query((row, line) -> RewardTable.read(row))
                .list();
    }

    /// Each referral's rewards, the oldest first, found by its own key, whatever the planner
    /// believes.
    List<Reward> ofReferrals(ShopId shop, Collection<ReferralId> referrals) {
        return sql.sql(
                        """
                        select found.*
                        from unnest(:referrals::uuid[]) with ordinality as wanted (id, n)
                        cross join lateral (
                        """
                                + RewardTable.SELECT
                                + """
                                    and referral_id = wanted.id
                                    offset 0
                                ) found
                                order by wanted.n, found.promised_at, found.side, found.reward_id
                                limit 100000
                                """)
                .param("shop", shop.value())
                .param("referrals", Sql.uuids(referrals, ReferralId::value))
                .query((row, line) -> RewardTable.read(row))
                .list();
    }

    Map<PersonId, Earned> earned(ShopId shop, Collection<PersonId> advocates, Currency currency) {
        Map<PersonId, Earned> earned = new HashMap<>();
        sql.sql(
                        """
                        select person_id, sum(posted_owed_minor)::bigint as credited,
                            sum(posted_pending_minor)::bigint as waiting
                        from reward_reward
                        where shop_id = :shop
                            and person_id = any (:persons::uuid[])
                            and side = 'advocate'
                            and currency = :currency
                        group by person_id
                        limit 10000
                        """)
                .param("shop", shop.value())
                .param("persons", Sql.uuids(advocates, PersonId::value))
                .param("currency", currency.getCurrencyCode())
                .query(
                        row -> {
                            earned.put(
                                    new PersonId(Sql.uuid(row, "person_id")),
                                    new Earned(
                                            new Money(row.getLong("credited"), currency),
                                            new Money(row.getLong("waiting"), currency)));
                        });
        return earned;
    }

    Optional<Reward> ofCoupon(ShopId shop, String couponKey) {
        return sql.sql(RewardTable.SELECT + " and coupon_key = :coupon")
                .param("shop", shop.value())
                .param("coupon", couponKey)
                .query((row, line) -> RewardTable.read(row))
                .optional();
    }

    long countOf(ShopId shop, PersonId owner) {
        return sql.sql(
                        """
                        select count(*)
                        from reward_reward
                        where shop_id = :shop
                            and person_id = :owner
                        """)
                .param("shop", shop.value())
                .param("owner", owner.value())
                .query(Long.class)
                .single();
    }

    Money approvedOf(ShopId shop, Collection<ReferralId> referrals, Currency currency) {
        return new Money(
                sql.sql(
                                """
                                select coalesce(sum(approved_minor), 0)::bigint as approved
                                from reward_reward
                                where shop_id = :shop
                                    and referral_id = any(:referrals)
                                    and currency = :currency
                                """)
                        .param("shop", shop.value())
                        .param("referrals", Sql.uuids(referrals, ReferralId::value))
                        .param("currency", currency.getCurrencyCode())
                        .query(Long.class)
                        .single(),
                currency);
    }
}
