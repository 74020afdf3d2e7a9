package goodword.webhook;

import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of who has something to be sent, and who is sending it. Outside row security: it is
/// asked for all shops at once.
final class QueueTable {
    private final JdbcClient sql;

    QueueTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// Endpoints that are due and in nobody's hands, the longest due first.
    List<Hearer> due(Instant now, int limit) {
        return sql.sql(
                        """
                        select shop_id, endpoint_id
                        from webhook_queue
                        where due_at <= :now
                            and (rests_until is null or rests_until <= :now)
                            and (leased_until is null or leased_until <= :now)
                        order by due_at, endpoint_id
                        limit :limit
                        """)
                .param("now", Sql.time(now))
                .param("limit", limit)
                .query(
                        (row, line) ->
                                new Hearer(
                                        new ShopId(Sql.uuid(row, "shop_id")),
                                        new EndpointId(Sql.uuid(row, "endpoint_id"))))
                .list();
    }

    /// Has these endpoints looked at from now on.
    void wake(ShopId shop, Collection<EndpointId> endpoints, Instant now) {
        sql.sql(
                        """
                        insert into webhook_queue (endpoint_id, shop_id, due_at)
                        select endpoint_id, :shop, :now
                        from unnest(:endpoints::uuid[]) as woken (endpoint_id)
                        order by endpoint_id
                        on conflict (endpoint_id) do update
                        set due_at = least(webhook_queue.due_at, excluded.due_at)
                        """)
                .param("shop", shop.value())
                .param("endpoints", Sql.uuids(endpoints, EndpointId::value))
                .param("now", Sql.time(now))
                .update();
    }

    /// The same at once, whatever rest it was to have.
    void wakeNow(Hearer hearer, Instant now) {
        wake(hearer.shop(), List.of(hearer.endpoint()), now);
        sql.sql("update webhook_queue set rests_until = null where endpoint_id = :endpoint")
                .param("endpoint", hearer.endpoint().value())
                .update();
    }

    /// Takes an endpoint in hand; false when somebody else has it.
    boolean lease(EndpointId endpoint, UUID lease, Instant now, Instant until) {
        return sql.sql(
                                """
                                update webhook_queue
                                set lease = :lease, leased_until = :until
                                where endpoint_id = :endpoint
                                    and due_at <= :now
                                    and (rests_until is null or rests_until <= :now)
                                    and (leased_until is null or leased_until <= :now)
                                """)
                        .param("endpoint", endpoint.value())
                        .param("lease", lease)
                        .param("now", Sql.time(now))
                        .param("until", Sql.time(until))
                        .update()
                == 1;
    }

    /// Keeps it in hand; false when it was taken over.
    boolean renew(EndpointId endpoint, UUID lease, Instant until) {
        return sql.sql(
                                """
                                update webhook_queue
                                set leased_until = :until
                                where endpoint_id = :endpoint
                                    and lease = :lease
                                """)
                        .param("endpoint", endpoint.value())
                        .param("lease", lease)
                        .param("until", Sql.time(until))
                        .update()
                == 1;
    }

    /// Locks it against whoever wakes it, so that what is worked out now still holds when it is let
    /// go. False when it was taken over.
    boolean lock(EndpointId endpoint, UUID lease) {
        return sql.sql(
                        """
                        select true
                        from webhook_queue
                        where endpoint_id = :endpoint
                            and lease = :lease
                        for update
                        """)
                .param("endpoint", endpoint.value())
                .param("lease", lease)
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    /// Lets it go until then.
    void release(EndpointId endpoint, Instant dueAt, @Nullable Instant restsUntil) {
        sql.sql(
                        """
                        update webhook_queue
                        set lease = null, leased_until = null, due_at = :due, rests_until = :rests
                        where endpoint_id = :endpoint
                        """)
                .param("endpoint", endpoint.value())
                .param("due", Sql.time(dueAt))
                .param("rests", Sql.time(restsUntil))
                .update();
    }

    void remove(EndpointId endpoint) {
        sql.sql("delete from webhook_queue where endpoint_id = :endpoint")
                .param("endpoint", endpoint.value())
                .update();
    }

    /// When an endpoint is looked at next; empty when nothing waits for it.
    Optional<Instant> nextLook(EndpointId endpoint) {
        return sql.sql(
                        """
                        select greatest(due_at, rests_until) as next_look
                        from webhook_queue
                        where endpoint_id = :endpoint
                        """)
                .param("endpoint", endpoint.value())
                .query((row, line) -> Sql.instant(row, "next_look"))
                .optional();
    }
}
