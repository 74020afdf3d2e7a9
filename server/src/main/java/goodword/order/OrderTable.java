package goodword.order;

import goodword.person.PersonId;
import goodword.platform.database.Paging;
import goodword.platform.database.Sql;
import goodword.platform.money.Money;
import goodword.platform.tenancy.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of the orders themselves.
final class OrderTable {
    /// What a newer snapshot brings; the id and the time of recording stay.
    private static final String CONTENT =
            """
            number, person_id, state, version, body_digest, placed_at, paid_at, cancelled_at,
            currency, items_minor, discount_minor, shipping_minor, tax_minor, grand_minor,
            discount_codes, test, source, code, visitor_key, utm_source, utm_medium, utm_campaign,
            utm_term, utm_content, landing_url, referrer_url, device_key, payment_key, address_key,
            surname_key, ip_key, agent_key
            """;

    private static final String INSERT_NEW =
            """
            insert into order_order (shop_id, order_id, external_id, recorded_at, %s)
            select shop_id, order_id, external_id, recorded_at, %s
            from jsonb_populate_recordset(null::order_order, :rows::jsonb)
            on conflict (shop_id, external_id) do nothing
            returning external_id
            """
                    .formatted(CONTENT, withDefaults(""));

    private static final String REPLACE_OLDER =
            """
            update order_order known
            set (%s) = row (%s)
            from jsonb_populate_recordset(null::order_order, :rows::jsonb) as fresh
            where known.shop_id = :shop
                and known.external_id = fresh.external_id
                and (known.version < fresh.version
                    or known.version = fresh.version
                        and known.body_digest is distinct from fresh.body_digest)
            returning known.order_id
            """
                    .formatted(CONTENT, withDefaults("fresh."));

    static final String STANDING =
            """
            select order_id, external_id, person_id, state, version, placed_at, paid_at,
                cancelled_at, currency, items_minor, discount_minor, shipping_minor, tax_minor,
                grand_minor, test
            from order_order
            where shop_id = :shop
            """;

    private final JdbcClient sql;

    OrderTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// Stores the rows whose order is not known yet, and returns their external ids.
    Set<String> insertNew(List<Rows.Row> rows) {
        return new HashSet<>(
                sql.sql(INSERT_NEW).param("rows", json(rows)).query(String.class).list());
    }

    /// Makes a place for an order of which only a refund or a dispute has come in.
    void announce(ShopId shop, OrderId id, String externalId, Instant now) {
        sql.sql(
                        """
                        insert into order_order (shop_id, order_id, external_id, state, version, recorded_at)
                        values (:shop, :id, :externalId, 'ANNOUNCED', :version, :now)
                        on conflict (shop_id, external_id) do nothing
                        """)
                .param("shop", shop.value())
                .param("id", id.value())
                .param("externalId", externalId)
                .param("version", Long.MIN_VALUE)
                .param("now", Sql.time(now))
                .update();
    }

    /// Lets newer snapshots replace what is known; returns the orders that took theirs.
    Set<UUID> replaceOlder(ShopId shop, List<Rows.Row> rows) {
        return new HashSet<>(
                sql.sql(REPLACE_OLDER)
                        .param("shop", shop.value())
                        .param("rows", json(rows))
                        .query(UUID.class)
                        .list());
    }

    /// Locks orders in the order of their ids.
    Map<String, Standing> lock(ShopId shop, Collection<String> externalIds) {
        Map<String, Standing> known = new HashMap<>();
        sql.sql(STANDING + " and external_id = any (:ids) order by order_id for update")
                .param("shop", shop.value())
                .param("ids", Sql.texts(externalIds, id -> id))
                .query((row, line) -> read(row))
                .list()
                .forEach(standing -> known.put(standing.externalId(), standing));
        return known;
    }

    List<Standing> lock(ShopId shop, OrderId order) {
        return list(STANDING + " and order_id = :order for update", shop, order.value());
    }

    List<Standing> find(ShopId shop, OrderId order) {
        return list(STANDING + " and order_id = :order", shop, order.value());
    }

    List<Standing> find(ShopId shop, String externalId) {
        return list(STANDING + " and external_id = :order", shop, externalId);
    }

    List<Standing> find(ShopId shop, Collection<OrderId> orders) {
        return sql.sql(STANDING + " and order_id = any (:orders::uuid[]) limit 10000")
                .param("shop", shop.value())
                .param("orders", Sql.uuids(orders, OrderId::value))
                .query((row, line) -> read(row))
                .list();
    }

    List<Standing> page(ShopId shop, @Nullable OrderState state, Paging paging) {
        return sql.sql(
                        STANDING
                                + (state == null ? "" : " and state = :state")
                                + """
                                    and placed_at is not null
                                    and (placed_at, order_id) < (:at, :id)
                                order by placed_at desc, order_id desc
                                limit :limit
                                """)
                .param("shop", shop.value())
                .param("state", state == null ? null : state.name())
                .param("at", Sql.time(paging.after().at()))
                .param("id", paging.after().id())
                .param("limit", paging.rows())
                .query((row, line) -> read(row))
                .list();
    }

    void forgetTraces(ShopId shop, PersonId person) {
        sql.sql(
                        """
                        update order_order
                        set visitor_key = null,
                            device_key = null,
                            payment_key = null,
                            address_key = null,
                            surname_key = null,
                            ip_key = null,
                            agent_key = null,
                            landing_url = null,
                            referrer_url = null
                        where shop_id = :shop
                            and person_id = :person
                        """)
                .param("shop", shop.value())
                .param("person", person.value())
                .update();
    }

    private List<Standing> list(String query, ShopId shop, Object order) {
        return sql.sql(query)
                .param("shop", shop.value())
                .param("order", order)
                .query((row, line) -> read(row))
                .list();
    }

    private static String withDefaults(String prefix) {
        List<String> columns = new ArrayList<>();
        for (String column : CONTENT.replaceAll("\\s", "").split(",")) {
            String value = prefix + column;
            columns.add(
                    column.equals("discount_codes")
                            ? "coalesce(%s, '{}')".formatted(value)
                            : value);
        }
        return String.join(", ", columns);
    }

    private static String json(List<Rows.Row> rows) {
        StringBuilder json = new StringBuilder("[");
        for (Rows.Row row : rows) {
            json.append(json.length() == 1 ? "" : ",").append(row.columns());
        }
        return json.append(']').toString();
    }

    static Standing read(ResultSet row) throws SQLException {
        OrderId id = new OrderId(Sql.uuid(row, "order_id"));
        String externalId = row.getString("external_id");
        OrderState state = OrderState.valueOf(row.getString("state"));
        OrderFacts facts =
                state == OrderState.ANNOUNCED ? null : readFacts(row, id, externalId, state);
        return new Standing(id, externalId, state, row.getLong("version"), facts);
    }

    private static OrderFacts readFacts(
            ResultSet row, OrderId id, String externalId, OrderState state) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        Totals totals =
                new Totals(
                        new Money(row.getLong("items_minor"), currency),
                        new Money(row.getLong("discount_minor"), currency),
                        new Money(row.getLong("shipping_minor"), currency),
                        new Money(row.getLong("tax_minor"), currency),
                        new Money(row.getLong("grand_minor"), currency));
        return new OrderFacts(
                id,
                externalId,
                new PersonId(Sql.uuid(row, "person_id")),
                state,
                Sql.instant(row, "placed_at"),
                Sql.instantOrNull(row, "paid_at"),
                Sql.instantOrNull(row, "cancelled_at"),
                totals,
                List.of(),
                List.of(),
                row.getBoolean("test"));
    }
}
