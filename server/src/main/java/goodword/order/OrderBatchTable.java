package goodword.order;

import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of many orders at once, each found by its own key, whatever the planner believes.
final class OrderBatchTable {
    private final JdbcClient sql;

    OrderBatchTable(JdbcClient sql) {
        this.sql = sql;
    }

    List<Standing> findAll(ShopId shop, Collection<OrderId> orders) {
        return sql.sql(
                        """
                        select found.*
                        from unnest(:orders::uuid[]) as wanted (id)
                        cross join lateral (
                        """
                                + OrderTable.STANDING
                                + """
                                    and order_id = wanted.id
                                    offset 0
                                ) found
                                limit 100000
                                """)
                .param("shop", shop.value())
                .param("orders", Sql.uuids(orders, OrderId::value))
                .query((row, line) -> OrderTable.read(row))
                .list();
    }

    /// Orders that have no number are left out.
    Map<OrderId, String> numbersOf(ShopId shop, Collection<OrderId> orders) {
        Map<OrderId, String> numbers = new HashMap<>();
        sql.sql(
                        """
                        select wanted.id, found.number
                        from unnest(:orders::uuid[]) as wanted (id)
                        cross join lateral (
                            select number
                            from order_order
                            where shop_id = :shop
                                and order_id = wanted.id
                                and number is not null
                            offset 0
                        ) found
                        limit 100000
                        """)
                .param("shop", shop.value())
                .param("orders", Sql.uuids(orders, OrderId::value))
                .query(
                        row -> {
                            numbers.put(new OrderId(Sql.uuid(row, "id")), row.getString("number"));
                        });
        return numbers;
    }
}
