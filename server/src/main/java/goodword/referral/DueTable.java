package goodword.referral;

import goodword.order.OrderId;
import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of what the clock alone changes.
final class DueTable {
    private final JdbcClient sql;

    DueTable(JdbcClient sql) {
        this.sql = sql;
    }

    List<OrderId> due(ShopId shop, Instant now, int limit) {
        return sql.sql(
                        """
                        select order_id
                        from referral_referral
                        where shop_id = :shop
                            and settled_until <= :now
                        order by settled_until
                        limit :limit
                        """)
                .param("shop", shop.value())
                .param("now", Sql.time(now))
                .param("limit", limit)
                .query((row, line) -> new OrderId(Sql.uuid(row, "order_id")))
                .list();
    }

    void putOff(ShopId shop, Collection<OrderId> orders, Instant until) {
        sql.sql(
                        """
                        update referral_referral
                        set settled_until = :until
                        where shop_id = :shop
                            and order_id = any (:orders)
                            and settled_until < :until
                        """)
                .param("shop", shop.value())
                .param("orders", Sql.uuids(orders, OrderId::value))
                .param("until", Sql.time(until))
                .update();
    }

    Optional<Instant> nextDue(ShopId shop) {
        return sql.sql(
                        """
                        select settled_until
                        from referral_referral
                        where shop_id = :shop
                            and settled_until is not null
                        order by settled_until
                        limit 1
                        """)
                .param("shop", shop.value())
                .query((row, line) -> Sql.instant(row, "settled_until"))
                .optional();
    }
}
