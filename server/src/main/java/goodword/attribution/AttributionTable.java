package goodword.attribution;

import goodword.attribution.Attribution.Credit;
import goodword.order.OrderId;
import goodword.person.PersonId;
import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All SQL of the attribution room.
final class AttributionTable {
    private final JdbcClient sql;

    AttributionTable(JdbcClient sql) {
        this.sql = sql;
    }

    Set<OrderId> decided(ShopId shop, Collection<OrderId> orders) {
        return new HashSet<>(
                sql.sql(
                                """
                                select order_id
                                from attribution_decision
                                where shop_id = :shop
                                    and order_id = any (:orders)
                                limit 100000
                                """)
                        .param("shop", shop.value())
                        .param("orders", Sql.uuids(orders, OrderId::value))
                        .query((row, line) -> new OrderId(Sql.uuid(row, "order_id")))
                        .list());
    }

    void insert(ShopId shop, Map<OrderId, Attribution> decisions, Instant now) {
        List<Map.Entry<OrderId, Attribution>> rows = List.copyOf(decisions.entrySet());
        sql.sql(
                        """
                        insert into attribution_decision
                            (shop_id, order_id, advocate_id, how, evidence, decided_at)
                        select :shop, decision.order_id, decision.advocate_id, decision.how,
                            decision.evidence, :now
                        from unnest(:orders::uuid[], :advocates::uuid[], :hows::text[], :evidence::text[])
                            as decision (order_id, advocate_id, how, evidence)
                        """)
                .param("shop", shop.value())
                .param("orders", Sql.uuids(rows, row -> row.getKey().value()))
                .param(
                        "advocates",
                        Sql.<Map.Entry<OrderId, Attribution>>uuids(
                                rows,
                                row ->
                                        row.getValue() instanceof Credit credit
                                                ? credit.advocate().value()
                                                : (UUID) null))
                .param("hows", Sql.texts(rows, row -> row.getValue().word()))
                .param(
                        "evidence",
                        Sql.texts(
                                rows,
                                row ->
                                        row.getValue() instanceof Credit credit
                                                ? credit.touch().evidence()
                                                : null))
                .param("now", Sql.time(now))
                .update();
    }

    Optional<Decided> find(ShopId shop, OrderId order) {
        return sql.sql(
                        """
                        select advocate_id, how, evidence, decided_at
                        from attribution_decision
                        where shop_id = :shop
                            and order_id = :order
                        """)
                .param("shop", shop.value())
                .param("order", order.value())
                .query(
                        (row, line) -> {
                            UUID advocate = row.getObject("advocate_id", UUID.class);
                            return new Decided(
                                    row.getString("how"),
                                    advocate == null ? null : new PersonId(advocate),
                                    row.getString("evidence"),
                                    Sql.instant(row, "decided_at"));
                        })
                .optional();
    }

    /// What was decided last.
    Optional<String> wordOf(ShopId shop, OrderId order) {
        return sql.sql(
                        """
                        select case when correction.order_id is null then decision.how else :staff end
                        from attribution_decision decision
                        left join attribution_correction correction
                            on correction.shop_id = decision.shop_id
                            and correction.order_id = decision.order_id
                        where decision.shop_id = :shop
                            and decision.order_id = :order
                        """)
                .param("shop", shop.value())
                .param("order", order.value())
                .param("staff", Correction.WORD)
                .query(String.class)
                .optional();
    }
}
