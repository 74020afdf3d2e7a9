package goodword.referral;

import goodword.order.OrderId;
import goodword.person.PersonId;
import goodword.platform.database.Paging;
import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/// The SQL of looking at referrals.
final class ReferralPageTable {
    private final JdbcClient sql;

    ReferralPageTable(JdbcClient sql) {
        this.sql = sql;
    }

    List<Referral> page(ShopId shop, ReferralFilter filter, Paging paging) {
        return sql.sql(
                        ReferralTable.SELECT
                                + (filter.state() == null ? "" : " and state = :state")
                                + (filter.advocate() == null ? "" : " and advocate_id = :advocate")
                                + """
                                    and (opened_at, referral_id) < (:at, :id)
                                order by opened_at desc, referral_id desc
                                limit :limit
                                """)
                .param("shop", shop.value())
                .param("state", filter.state() == null ? null : filter.state().word())
                .param("advocate", filter.advocate() == null ? null : filter.advocate().value())
                .param("at", Sql.time(paging.after().at()))
                .param("id", paging.after().id())
                .param("limit", paging.rows())
                .query((row, line) -> ReferralTable.read(row))
                .list();
    }

    /// For each of these advocates how many referrals stand in each state.
    Map<PersonId, Map<String, Long>> countByState(ShopId shop, Collection<PersonId> advocates) {
        Map<PersonId, Map<String, Long>> counts = new HashMap<>();
        sql.sql(
                        """
                        select advocate_id, state, count(*) as referrals
                        from referral_referral
                        where shop_id = :shop
                            and advocate_id = any (:advocates::uuid[])
                        group by advocate_id, state
                        limit 10000
                        """)
                .param("shop", shop.value())
                .param("advocates", Sql.uuids(advocates, PersonId::value))
                .query(
                        row -> {
                            counts.computeIfAbsent(
                                            new PersonId(Sql.uuid(row, "advocate_id")),
                                            advocate -> new TreeMap<>())
                                    .put(row.getString("state"), row.getLong("referrals"));
                        });
        return counts;
    }

    List<Referral> findAll(ShopId shop, Collection<ReferralId> referrals) {
        return each(shop, "referral_id", Sql.uuids(referrals, ReferralId::value));
    }

    List<Referral> ofOrders(ShopId shop, Collection<OrderId> orders) {
        return each(shop, "order_id", Sql.uuids(orders, OrderId::value));
    }

    /// Each found by its own key, whatever the planner believes.
    private List<Referral> each(ShopId shop, String key, SqlArrayValue ids) {
        return sql.sql(
                        """
                        select found.*
                        from unnest(:ids::uuid[]) as wanted (id)
                        cross join lateral (
                        """
                                + ReferralTable.SELECT
                                + """
                                    and %s = wanted.id
                                    offset 0
                                ) found
                                limit 100000
                                """
                                        .formatted(key))
                .param("shop", shop.value())
                .param("ids", ids)
                .query((row, line) -> ReferralTable.read(row))
                .list();
    }

    Map<String, Long> countByState(ShopId shop, PersonId advocate) {
        return Sql.byName(
                sql.sql(
                                """
                        select state, count(*) as referrals
                        from referral_referral
                        where shop_id = :shop
                            and advocate_id = :advocate
                        group by state
                        limit 100
                        """)
                        .param("shop", shop.value())
                        .param("advocate", advocate.value()));
    }
}
