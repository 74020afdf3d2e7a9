package goodword.webhook;

import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of deliveries, as whoever sends them moves them on.
final class SendingTable {
    private final JdbcClient sql;

    SendingTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// What is to be sent next.
    ///
    /// @param attempts with the one that begins
    /// @param sealedBody absent when it was never made, or forgotten
    record Next(
            DeliveryId id,
            String eventId,
            String type,
            Instant occurredAt,
            String fact,
            int attempts,
            byte @Nullable [] sealedBody) {}

    /// Notes that a try begins at the first delivery that is due. Until it is settled, it is due
    /// again after the lease: whoever is killed in between has it sent once more.
    Optional<Next> begin(Hearer hearer, Instant now, Instant leaseEnds) {
        return sql.sql(
                        """
                        update webhook_delivery
                        set attempts = attempts + 1, tried_at = :now, next_try_at = :again
                        where shop_id = :shop
                            and delivery_id = (
                                select due.delivery_id
                                from webhook_delivery due
                                where due.shop_id = :shop
                                    and due.endpoint_id = :endpoint
                                    and due.state = 'waiting'
                                    and due.next_try_at <= :now
                                order by due.place
                                limit 1)
                        returning delivery_id, event_id, type, occurred_at, fact::text as fact, attempts,
                            sealed_body
                        """)
                .param("shop", hearer.shop().value())
                .param("endpoint", hearer.endpoint().value())
                .param("now", Sql.time(now))
                .param("again", Sql.time(leaseEnds))
                .query(
                        (row, line) ->
                                new Next(
                                        new DeliveryId(Sql.uuid(row, "delivery_id")),
                                        row.getString("event_id"),
                                        row.getString("type"),
                                        Sql.instant(row, "occurred_at"),
                                        row.getString("fact"),
                                        row.getInt("attempts"),
                                        row.getBytes("sealed_body")))
                .optional();
    }

    void keepBody(ShopId shop, DeliveryId id, byte[] sealed) {
        sql.sql(
                        """
                        update webhook_delivery
                        set sealed_body = :body
                        where shop_id = :shop
                            and delivery_id = :id
                        """)
                .param("shop", shop.value())
                .param("id", id.value())
                .param("body", sealed)
                .update();
    }

    /// How a try left its delivery.
    ///
    /// @param nextTryAt of one that waits
    record Left(DeliveryState state, Instant nextTryAt, @Nullable Integer status, String why) {}

    /// False when the delivery is gone, or was sent again by hand meanwhile.
    boolean settle(ShopId shop, Next next, Left left, Instant now) {
        return sql.sql(
                                """
                                update webhook_delivery
                                set state = :state, next_try_at = :next, last_status = :status,
                                    last_why = :why, settled_at = :settled
                                where shop_id = :shop
                                    and delivery_id = :id
                                    and state = 'waiting'
                                    and attempts = :attempts
                                """)
                        .param("shop", shop.value())
                        .param("id", next.id().value())
                        .param("attempts", next.attempts())
                        .param("state", left.state().word())
                        .param("next", Sql.time(left.nextTryAt()))
                        .param("status", left.status())
                        .param("why", left.why())
                        .param(
                                "settled",
                                left.state() == DeliveryState.WAITING ? null : Sql.time(now))
                        .update()
                == 1;
    }

    /// Takes a try back that we stopped ourselves.
    void takeBack(ShopId shop, Next next, Instant now) {
        sql.sql(
                        """
                        update webhook_delivery
                        set attempts = attempts - 1, next_try_at = :now
                        where shop_id = :shop
                            and delivery_id = :id
                            and state = 'waiting'
                            and attempts = :attempts
                        """)
                .param("shop", shop.value())
                .param("id", next.id().value())
                .param("attempts", next.attempts())
                .param("now", Sql.time(now))
                .update();
    }

    void note(ShopId shop, DeliveryId id, Attempt attempt) {
        sql.sql(
                        """
                        insert into webhook_attempt (shop_id, delivery_id, tried_at, status, millis, why)
                        values (:shop, :id, :at, :status, :millis, :why)
                        """)
                .param("shop", shop.value())
                .param("id", id.value())
                .param("at", Sql.time(attempt.at()))
                .param("status", attempt.status())
                .param("millis", attempt.millis())
                .param("why", attempt.why())
                .update();
    }

    /// When the next of an active endpoint's deliveries is due; empty when there is none.
    Optional<Instant> nextTry(Hearer hearer) {
        return sql.sql(
                        """
                        select min(delivery.next_try_at) as next_try_at
                        from webhook_delivery delivery
                        join webhook_endpoint endpoint
                            on endpoint.shop_id = delivery.shop_id
                            and endpoint.endpoint_id = delivery.endpoint_id
                        where delivery.shop_id = :shop
                            and delivery.endpoint_id = :endpoint
                            and delivery.state = 'waiting'
                            and endpoint.state = 'active'
                        """)
                .param("shop", hearer.shop().value())
                .param("endpoint", hearer.endpoint().value())
                .query((row, line) -> Optional.ofNullable(Sql.instantOrNull(row, "next_try_at")))
                .single();
    }
}
