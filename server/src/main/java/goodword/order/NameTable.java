package goodword.order;

import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of what orders are called. Orders that are only announced have no story and are left
/// out.
final class NameTable {
    private final JdbcClient sql;

    NameTable(JdbcClient sql) {
        this.sql = sql;
    }

    List<OrderName> find(ShopId shop, Collection<OrderId> orders) {
        return sql.sql(
                        """
                        select order_id, external_id, number
                        from order_order
                        where shop_id = :shop
                            and order_id = any (:orders::uuid[])
                            and state <> 'ANNOUNCED'
                        limit 10000
                        """)
                .param("shop", shop.value())
                .param("orders", Sql.uuids(orders, OrderId::value))
                .query((row, line) -> read(row))
                .list();
    }

    /// Each way of naming goes along an index of its own.
    List<OrderName> called(ShopId shop, String bare, int limit) {
        return sql.sql(
                        """
                        select order_id, external_id, number
                        from order_order
                        where shop_id = :shop
                            and external_id in (:bare, '#' || :bare)
                            and state <> 'ANNOUNCED'
                        union
                        select order_id, external_id, number
                        from order_order
                        where shop_id = :shop
                            and number in (:bare, '#' || :bare)
                            and state <> 'ANNOUNCED'
                        order by order_id desc
                        limit :limit
                        """)
                .param("shop", shop.value())
                .param("bare", bare)
                .param("limit", limit)
                .query((row, line) -> read(row))
                .list();
    }

    private static OrderName read(ResultSet row) throws SQLException {
        return new OrderName(
                new OrderId(Sql.uuid(row, "order_id")),
                row.getString("external_id"),
                row.getString("number"));
    }
}
