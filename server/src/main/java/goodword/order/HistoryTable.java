package goodword.order;

import goodword.person.PersonId;
import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL that looks back over a person's orders.
final class HistoryTable {
    private static final int TRACES_MAX = 50;

    private final JdbcClient sql;

    HistoryTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// Two orders of the same instant are told apart by the store's own id.
    boolean hadEarlier(ShopId shop, OrderFacts order, Collection<PersonId> kin, Instant since) {
        List<PersonId> persons = new ArrayList<>(kin);
        persons.add(order.person());
        return sql.sql(
                        """
                        select exists (
                            select from order_order
                            where shop_id = :shop
                                and person_id = any (:persons)
                                and placed_at >= :since
                                and (placed_at, external_id) < (:placed, :externalId)
                                and state in ('PLACED', 'PAID')
                                and not test
                        )
                        """)
                .param("shop", shop.value())
                .param("persons", Sql.uuids(persons, PersonId::value))
                .param("since", Sql.time(since))
                .param("placed", Sql.time(order.placedAt()))
                .param("externalId", order.externalId())
                .query(Boolean.class)
                .single();
    }

    boolean hasOrdered(ShopId shop, PersonId person) {
        return sql.sql(
                        """
                        select exists (
                            select from order_order
                            where shop_id = :shop
                                and person_id = :person
                                and state in ('PLACED', 'PAID')
                                and not test
                        )
                        """)
                .param("shop", shop.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    List<TraceKeys> tracesOf(ShopId shop, PersonId person, Instant since) {
        return sql.sql(
                        """
                        select placed_at, device_key, payment_key, address_key, surname_key, ip_key,
                            agent_key
                        from order_order
                        where shop_id = :shop
                            and person_id = :person
                            and placed_at >= :since
                        order by placed_at desc
                        limit :limit
                        """)
                .param("shop", shop.value())
                .param("person", person.value())
                .param("since", Sql.time(since))
                .param("limit", TRACES_MAX)
                .query((row, line) -> traces(row))
                .list();
    }

    Optional<TraceKeys> traces(ShopId shop, OrderId order) {
        return sql.sql(
                        """
                        select placed_at, device_key, payment_key, address_key, surname_key, ip_key,
                            agent_key
                        from order_order
                        where shop_id = :shop
                            and order_id = :order
                            and placed_at is not null
                        """)
                .param("shop", shop.value())
                .param("order", order.value())
                .query((row, line) -> traces(row))
                .optional();
    }

    private static TraceKeys traces(ResultSet row) throws SQLException {
        return new TraceKeys(
                Sql.instant(row, "placed_at"),
                row.getBytes("device_key"),
                row.getBytes("payment_key"),
                row.getBytes("address_key"),
                row.getBytes("surname_key"),
                row.getBytes("ip_key"),
                row.getBytes("agent_key"));
    }

    Map<OrderId, String> externalIds(ShopId shop, Collection<OrderId> orders) {
        Map<OrderId, String> ids = new HashMap<>();
        sql.sql(
                        """
                        select order_id, external_id
                        from order_order
                        where shop_id = :shop
                            and order_id = any (:orders::uuid[])
                        limit 10000
                        """)
                .param("shop", shop.value())
                .param("orders", Sql.uuids(orders, OrderId::value))
                .query(
                        row -> {
                            ids.put(
                                    new OrderId(Sql.uuid(row, "order_id")),
                                    row.getString("external_id"));
                        });
        return ids;
    }

    long countOf(ShopId shop, PersonId person) {
        return sql.sql(
                        """
                        select count(*)
                        from order_order
                        where shop_id = :shop
                            and person_id = :person
                            and state not in ('ANNOUNCED', 'DRAFT')
                            and not test
                        """)
                .param("shop", shop.value())
                .param("person", person.value())
                .query(Long.class)
                .single();
    }

    long count(ShopId shop) {
        return sql.sql(
                        """
                        select count(*)
                        from order_order
                        where shop_id = :shop
                            and state not in ('ANNOUNCED', 'DRAFT')
                            and not test
                        """)
                .param("shop", shop.value())
                .query(Long.class)
                .single();
    }
}
