package goodword.webhook;

import goodword.platform.database.Paging;
import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of deliveries, as their shop reads and repeats them.
final class DeliveryTable {
    private static final int ATTEMPTS_LISTED_MAX = 50;
    private static final String SELECT =
            """
            select delivery_id, endpoint_id, event_id, type, state, attempts, occurred_at, heard_at,
                next_try_at, settled_at, last_status, last_why
            from webhook_delivery
            where shop_id = :shop
            """;

    private final JdbcClient sql;

    DeliveryTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insertTest(Hearer hearer, DeliveryId id, Instant now) {
        sql.sql(
                        """
                        insert into webhook_delivery (shop_id, delivery_id, endpoint_id, event_id, type,
                            occurred_at, fact, heard_at, next_try_at)
                        values (:shop, :id, :endpoint, :event, :type, :now, '{}'::jsonb, :now, :now)
                        """)
                .param("shop", hearer.shop().value())
                .param("id", id.value())
                .param("endpoint", hearer.endpoint().value())
                .param("event", EventKey.of(hearer.shop(), "test:" + id))
                .param("type", EventType.WEBHOOK_TEST.word())
                .param("now", Sql.time(now))
                .update();
    }

    Optional<Delivery> find(ShopId shop, DeliveryId id) {
        return sql.sql(SELECT + " and delivery_id = :id")
                .param("shop", shop.value())
                .param("id", id.value())
                .query((row, line) -> read(row))
                .optional();
    }

    List<Delivery> page(ShopId shop, DeliveryFilter filter, Paging paging) {
        EndpointId endpoint = filter.endpoint();
        DeliveryState state = filter.state();
        return sql.sql(
                        SELECT
                                + (state == null ? "" : " and state = :state")
                                + (endpoint == null ? "" : " and endpoint_id = :endpoint")
                                + """
                                   and (heard_at, delivery_id) < (:at, :id)
                                  order by heard_at desc, delivery_id desc
                                  limit :limit
                                  """)
                .param("shop", shop.value())
                .param("state", state == null ? null : state.word())
                .param("endpoint", endpoint == null ? null : endpoint.value())
                .param("at", Sql.time(paging.after().at()))
                .param("id", paging.after().id())
                .param("limit", paging.rows())
                .query((row, line) -> read(row))
                .list();
    }

    /// The tries of a delivery, the newest first.
    List<Attempt> attempts(ShopId shop, DeliveryId id) {
        return sql.sql(
                        """
                        select tried_at, status, millis, why
                        from webhook_attempt
                        where shop_id = :shop
                            and delivery_id = :id
                        order by place desc
                        limit :limit
                        """)
                .param("shop", shop.value())
                .param("id", id.value())
                .param("limit", ATTEMPTS_LISTED_MAX)
                .query(
                        (row, line) ->
                                new Attempt(
                                        Sql.instant(row, "tried_at"),
                                        row.getObject("status", Integer.class),
                                        row.getLong("millis"),
                                        row.getString("why")))
                .list();
    }

    Map<EndpointId, Load> loads(ShopId shop) {
        return sql
                .sql(
                        """
                        select endpoint_id,
                            count(*) filter (where state = 'waiting') as waiting,
                            count(*) filter (where state = 'failed') as failed
                        from webhook_delivery
                        where shop_id = :shop
                            and state <> 'delivered'
                        group by endpoint_id
                        limit 1000
                        """)
                .param("shop", shop.value())
                .query(
                        (row, line) ->
                                Map.entry(
                                        new EndpointId(Sql.uuid(row, "endpoint_id")),
                                        new Load(row.getLong("waiting"), row.getLong("failed"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Has one sent again from its first try on; one that waits is left as it is. The endpoint of
    /// what is there.
    Optional<EndpointId> reopen(ShopId shop, DeliveryId id, Instant now) {
        return sql.sql(
                        """
                        update webhook_delivery
                        set attempts = case when state = 'waiting' then attempts else 0 end,
                            state = 'waiting', settled_at = null, next_try_at = :now
                        where shop_id = :shop
                            and delivery_id = :id
                        returning endpoint_id
                        """)
                .param("shop", shop.value())
                .param("id", id.value())
                .param("now", Sql.time(now))
                .query((row, line) -> new EndpointId(Sql.uuid(row, "endpoint_id")))
                .optional();
    }

    /// The same for all of an endpoint that have failed since, some at a time.
    int reopenFailed(Hearer hearer, Instant since, Instant now, int most) {
        return sql.sql(
                        """
                        update webhook_delivery
                        set attempts = 0, state = 'waiting', settled_at = null, next_try_at = :now
                        where shop_id = :shop
                            and delivery_id in (
                                select failed.delivery_id
                                from webhook_delivery failed
                                where failed.shop_id = :shop
                                    and failed.endpoint_id = :endpoint
                                    and failed.state = 'failed'
                                    and failed.heard_at >= :since
                                order by failed.heard_at, failed.delivery_id
                                limit :most)
                        """)
                .param("shop", hearer.shop().value())
                .param("endpoint", hearer.endpoint().value())
                .param("since", Sql.time(since))
                .param("now", Sql.time(now))
                .param("most", most)
                .update();
    }

    /// Forgets what nobody will ask for any more, some at a time.
    int forget(ShopId shop, Instant deliveredBefore, Instant anyBefore, int most) {
        return sql.sql(
                        """
                        delete from webhook_delivery
                        where shop_id = :shop
                            and delivery_id in (
                                select old.delivery_id
                                from webhook_delivery old
                                where old.shop_id = :shop
                                    and (old.heard_at < :any
                                        or old.state = 'delivered' and old.settled_at < :delivered)
                                order by old.heard_at, old.delivery_id
                                limit :most)
                        """)
                .param("shop", shop.value())
                .param("delivered", Sql.time(deliveredBefore))
                .param("any", Sql.time(anyBefore))
                .param("most", most)
                .update();
    }

    private static Delivery read(ResultSet row) throws SQLException {
        DeliveryState state = DeliveryState.of(row.getString("state"));
        return new Delivery(
                new DeliveryId(Sql.uuid(row, "delivery_id")),
                new EndpointId(Sql.uuid(row, "endpoint_id")),
                row.getString("event_id"),
                row.getString("type"),
                state,
                row.getInt("attempts"),
                Sql.instant(row, "occurred_at"),
                Sql.instant(row, "heard_at"),
                state == DeliveryState.WAITING ? Sql.instant(row, "next_try_at") : null,
                Sql.instantOrNull(row, "settled_at"),
                row.getObject("last_status", Integer.class),
                row.getString("last_why"));
    }
}
