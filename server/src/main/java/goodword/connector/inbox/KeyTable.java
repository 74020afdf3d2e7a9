package goodword.connector.inbox;

import goodword.connector.Trouble;
import goodword.connector.inbox.Connection.State;
import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of the keys to stores.
final class KeyTable {
    private final JdbcClient sql;

    KeyTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// A connection with sealed keys.
    ///
    /// @param token of its hook's address; absent on connections from before it was kept
    /// @param previousUntil until when the secret before the last rotation still holds
    record Locked(
            ConnectionId id,
            String kind,
            State state,
            String address,
            byte[] keys,
            byte @Nullable [] token,
            byte @Nullable [] secret,
            Instant connectedAt,
            @Nullable Instant previousUntil) {}

    /// The one that the shop is asked through.
    Optional<Locked> locked(ShopId shop) {
        return sql.sql(
                        """
                        select connection_id, kind, state, address, sealed_keys, sealed_token,
                            sealed_secret, created_at, previous_until
                        from connector_connection
                        where shop_id = :shop
                            and sealed_keys is not null
                        """)
                .param("shop", shop.value())
                .query(
                        (row, line) ->
                                new Locked(
                                        new ConnectionId(Sql.uuid(row, "connection_id")),
                                        row.getString("kind"),
                                        State.of(row.getString("state")),
                                        row.getString("address"),
                                        row.getBytes("sealed_keys"),
                                        row.getBytes("sealed_token"),
                                        row.getBytes("sealed_secret"),
                                        Sql.instant(row, "created_at"),
                                        Sql.instantOrNull(row, "previous_until")))
                .optional();
    }

    Optional<Access> access(ShopId shop) {
        return sql.sql(
                        """
                        select connection_id, keys_at, answered_at, trouble_code, trouble_why,
                            trouble_since
                        from connector_connection
                        where shop_id = :shop
                            and sealed_keys is not null
                        """)
                .param("shop", shop.value())
                .query((row, line) -> access(row))
                .optional();
    }

    /// False when there is no such connection, or it is over.
    boolean put(Hook hook, String address, byte[] sealed, Instant now) {
        return sql.sql(
                                """
                                update connector_connection
                                set address = :address, sealed_keys = :keys, keys_at = :now,
                                    answered_at = null, trouble_code = null, trouble_why = null,
                                    trouble_since = null
                                where shop_id = :shop
                                    and connection_id = :id
                                    and state <> 'disconnected'
                                """)
                        .param("shop", hook.shop().value())
                        .param("id", hook.connection().value())
                        .param("address", address)
                        .param("keys", sealed)
                        .param("now", Sql.time(now))
                        .update()
                == 1;
    }

    boolean drop(Hook hook) {
        return sql.sql(
                                """
                                update connector_connection
                                set sealed_keys = null, keys_at = null, answered_at = null,
                                    trouble_code = null, trouble_why = null, trouble_since = null
                                where shop_id = :shop
                                    and connection_id = :id
                                    and sealed_keys is not null
                                """)
                        .param("shop", hook.shop().value())
                        .param("id", hook.connection().value())
                        .update()
                == 1;
    }

    /// To the minute, so that calls which are made together do not wait for each other.
    void answered(Hook hook, Instant now) {
        sql.sql(
                        """
                        update connector_connection
                        set answered_at = :now, trouble_code = null, trouble_why = null,
                            trouble_since = null
                        where shop_id = :shop
                            and connection_id = :id
                            and (answered_at is null
                                or answered_at < :now - interval '1 minute'
                                or trouble_code is not null)
                        """)
                .param("shop", hook.shop().value())
                .param("id", hook.connection().value())
                .param("now", Sql.time(now))
                .update();
    }

    /// Changes nothing while it is the same trouble.
    void troubled(Hook hook, Trouble trouble, Instant now) {
        sql.sql(
                        """
                        update connector_connection
                        set trouble_code = :code, trouble_why = left(:why, 500),
                            trouble_since = :now
                        where shop_id = :shop
                            and connection_id = :id
                            and sealed_keys is not null
                            and trouble_code is distinct from :code
                        """)
                .param("shop", hook.shop().value())
                .param("id", hook.connection().value())
                .param("code", trouble.code())
                .param("why", trouble.why())
                .param("now", Sql.time(now))
                .update();
    }

    private static Access access(ResultSet row) throws SQLException {
        @Nullable String code = row.getString("trouble_code");
        return new Access(
                new ConnectionId(Sql.uuid(row, "connection_id")),
                Sql.instant(row, "keys_at"),
                Sql.instantOrNull(row, "answered_at"),
                code == null
                        ? null
                        : new Trouble(code, Objects.toString(row.getString("trouble_why"), "")),
                Sql.instantOrNull(row, "trouble_since"));
    }
}
