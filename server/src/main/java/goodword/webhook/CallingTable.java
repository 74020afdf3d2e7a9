package goodword.webhook;

import goodword.platform.database.Sql;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of endpoints, as whoever calls them sees and leaves them.
final class CallingTable {
    private final JdbcClient sql;

    CallingTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// What a call needs.
    ///
    /// @param previous the secret before the last rotation, if it still signs
    record Line(String url, boolean withAddresses, byte[] secret, byte @Nullable [] previous) {}

    /// What failing has come to.
    record Failing(int failures, Instant since) {}

    /// Empty unless the endpoint is active.
    Optional<Line> line(Hearer hearer, Instant now) {
        return sql.sql(
                        """
                        select url, with_addresses, sealed_secret,
                            case when previous_until > :now then sealed_previous end as previous
                        from webhook_endpoint
                        where shop_id = :shop
                            and endpoint_id = :id
                            and state = 'active'
                        """)
                .param("shop", hearer.shop().value())
                .param("id", hearer.endpoint().value())
                .param("now", Sql.time(now))
                .query(
                        (row, line) ->
                                new Line(
                                        row.getString("url"),
                                        row.getBoolean("with_addresses"),
                                        row.getBytes("sealed_secret"),
                                        row.getBytes("previous")))
                .optional();
    }

    void succeeded(Hearer hearer, Instant now) {
        sql.sql(
                        """
                        update webhook_endpoint
                        set last_success_at = :now, failures = 0, failing_since = null
                        where shop_id = :shop
                            and endpoint_id = :id
                        """)
                .param("shop", hearer.shop().value())
                .param("id", hearer.endpoint().value())
                .param("now", Sql.time(now))
                .update();
    }

    /// Empty when the endpoint is there no more.
    Optional<Failing> failed(Hearer hearer, Instant now) {
        return sql.sql(
                        """
                        update webhook_endpoint
                        set failures = failures + 1, failing_since = coalesce(failing_since, :now)
                        where shop_id = :shop
                            and endpoint_id = :id
                        returning failures, failing_since
                        """)
                .param("shop", hearer.shop().value())
                .param("id", hearer.endpoint().value())
                .param("now", Sql.time(now))
                .query(
                        (row, line) ->
                                new Failing(
                                        row.getInt("failures"), Sql.instant(row, "failing_since")))
                .optional();
    }

    /// False when it is not active any more.
    boolean switchOff(Hearer hearer, String reason, Instant now) {
        return sql.sql(
                                """
                                update webhook_endpoint
                                set state = 'off', reason = :reason, state_since = :now
                                where shop_id = :shop
                                    and endpoint_id = :id
                                    and state = 'active'
                                """)
                        .param("shop", hearer.shop().value())
                        .param("id", hearer.endpoint().value())
                        .param("reason", reason)
                        .param("now", Sql.time(now))
                        .update()
                == 1;
    }
}
