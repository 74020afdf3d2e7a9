package goodword.order;

import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of orders that their store no longer shows.
final class GoneTable {
    private final JdbcClient sql;

    GoneTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// One step above the version that the store told last, so that nothing older brings the order
    /// back and anything newer does. False when it was gone before, or is only announced.
    boolean mark(ShopId shop, OrderId order, Instant now) {
        return sql.sql(
                                """
                                update order_order
                                set state = 'DELETED', version = version + 1,
                                    cancelled_at = coalesce(cancelled_at, :now)
                                where shop_id = :shop
                                    and order_id = :order
                                    and state not in ('ANNOUNCED', 'DELETED')
                                """)
                        .param("shop", shop.value())
                        .param("order", order.value())
                        .param("now", Sql.time(now))
                        .update()
                == 1;
    }
}
