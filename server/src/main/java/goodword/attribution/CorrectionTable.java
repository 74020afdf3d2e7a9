package goodword.attribution;

import goodword.order.OrderId;
import goodword.person.PersonId;
import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of credits by hand.
final class CorrectionTable {
    private final JdbcClient sql;

    CorrectionTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(ShopId shop, OrderId order, Correction correction) {
        sql.sql(
                        """
                        insert into attribution_correction
                            (shop_id, order_id, advocate_id, decided_by, reason, decided_at)
                        values (:shop, :order, :advocate, :by, :reason, :at)
                        """)
                .param("shop", shop.value())
                .param("order", order.value())
                .param("advocate", correction.advocate().value())
                .param("by", correction.by())
                .param("reason", correction.reason())
                .param("at", Sql.time(correction.at()))
                .update();
    }

    Optional<Correction> find(ShopId shop, OrderId order) {
        return sql.sql(
                        """
                        select advocate_id, decided_by, reason, decided_at
                        from attribution_correction
                        where shop_id = :shop
                            and order_id = :order
                        """)
                .param("shop", shop.value())
                .param("order", order.value())
                .query(
                        (row, line) ->
                                new Correction(
                                        new PersonId(Sql.uuid(row, "advocate_id")),
                                        row.getString("decided_by"),
                                        row.getString("reason"),
                                        Sql.instant(row, "decided_at")))
                .optional();
    }
}
