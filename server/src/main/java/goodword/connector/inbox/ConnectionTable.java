package goodword.connector.inbox;

import goodword.connector.inbox.Connection.State;
import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of connections.
final class ConnectionTable {
    private static final int LISTED_MAX = 200;
    private static final String SELECT =
            """
            select connection_id, kind, name, address, state, created_at, rotated_at, previous_until,
                last_message_at, turned_away, last_turned_away_at, last_turned_away_why
            from connector_connection
            where shop_id = :shop
            """;

    private final JdbcClient sql;

    ConnectionTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// What a message is held against.
    ///
    /// @param previous the secret before the last rotation, if it still holds
    record Held(String kind, State state, byte @Nullable [] secret, byte @Nullable [] previous) {}

    /// What of a new connection nobody may read.
    record Hidden(byte[] tokenDigest, byte[] sealedToken, byte[] sealedSecret, String sealKey) {}

    Optional<Hook> hookOf(byte[] tokenDigest) {
        return sql.sql("select shop_id, connection_id from connector_route_of(:digest)")
                .param("digest", tokenDigest)
                .query(
                        (row, line) ->
                                new Hook(
                                        new ShopId(Sql.uuid(row, "shop_id")),
                                        new ConnectionId(Sql.uuid(row, "connection_id"))))
                .optional();
    }

    void insert(ShopId shop, Connection fresh, Hidden hidden) {
        sql.sql(
                        """
                        insert into connector_connection (shop_id, connection_id, kind, name, address,
                            state, token_digest, sealed_token, seal_key, sealed_secret, created_at)
                        values (:shop, :id, :kind, :name, :address, :state, :token, :sealedToken, :key,
                            :secret, :now)
                        """)
                .param("shop", shop.value())
                .param("id", fresh.id().value())
                .param("kind", fresh.kind())
                .param("name", fresh.name())
                .param("address", fresh.address())
                .param("state", fresh.state().word())
                .param("token", hidden.tokenDigest())
                .param("sealedToken", hidden.sealedToken())
                .param("key", hidden.sealKey())
                .param("secret", hidden.sealedSecret())
                .param("now", Sql.time(fresh.createdAt()))
                .update();
    }

    Optional<Connection> find(ShopId shop, ConnectionId id) {
        return sql.sql(SELECT + " and connection_id = :id")
                .param("shop", shop.value())
                .param("id", id.value())
                .query((row, line) -> read(row))
                .optional();
    }

    List<Connection> list(ShopId shop) {
        return sql.sql(SELECT + " order by created_at desc, connection_id desc limit :limit")
                .param("shop", shop.value())
                .param("limit", LISTED_MAX)
                .query((row, line) -> read(row))
                .list();
    }

    Optional<Held> held(Hook hook, Instant now) {
        return sql.sql(
                        """
                        select kind, state, sealed_secret,
                            case when previous_until > :now then sealed_previous end as previous
                        from connector_connection
                        where shop_id = :shop
                            and connection_id = :id
                        """)
                .param("shop", hook.shop().value())
                .param("id", hook.connection().value())
                .param("now", Sql.time(now))
                .query(
                        (row, line) ->
                                new Held(
                                        row.getString("kind"),
                                        State.of(row.getString("state")),
                                        row.getBytes("sealed_secret"),
                                        row.getBytes("previous")))
                .optional();
    }

    /// False when there is no such connection, or it is over.
    boolean rotate(Hook hook, byte[] sealed, Instant previousUntil, Instant now) {
        return sql.sql(
                                """
                                update connector_connection
                                set sealed_previous = sealed_secret,
                                    previous_until = :until,
                                    sealed_secret = :secret,
                                    rotated_at = :now
                                where shop_id = :shop
                                    and connection_id = :id
                                    and state <> 'disconnected'
                                """)
                        .param("shop", hook.shop().value())
                        .param("id", hook.connection().value())
                        .param("secret", sealed)
                        .param("until", Sql.time(previousUntil))
                        .param("now", Sql.time(now))
                        .update()
                == 1;
    }

    /// False when it is not in the first state.
    boolean move(Hook hook, State from, State to) {
        return sql.sql(
                                """
                                update connector_connection
                                set state = :to
                                where shop_id = :shop
                                    and connection_id = :id
                                    and state = :from
                                """)
                        .param("shop", hook.shop().value())
                        .param("id", hook.connection().value())
                        .param("from", from.word())
                        .param("to", to.word())
                        .update()
                == 1;
    }

    /// Forgets the secrets. False when it was over before.
    boolean disconnect(Hook hook) {
        return sql.sql(
                                """
                                update connector_connection
                                set state = 'disconnected', sealed_secret = null,
                                    sealed_previous = null, previous_until = null,
                                    sealed_token = null, sealed_keys = null, keys_at = null
                                where shop_id = :shop
                                    and connection_id = :id
                                    and state <> 'disconnected'
                                """)
                        .param("shop", hook.shop().value())
                        .param("id", hook.connection().value())
                        .update()
                == 1;
    }

    /// To the minute, so that messages which come together do not wait for each other.
    void heard(Hook hook, Instant now) {
        sql.sql(
                        """
                        update connector_connection
                        set last_message_at = :now
                        where shop_id = :shop
                            and connection_id = :id
                            and (last_message_at is null or last_message_at < :now - interval '1 minute')
                        """)
                .param("shop", hook.shop().value())
                .param("id", hook.connection().value())
                .param("now", Sql.time(now))
                .update();
    }

    void turnedAway(Hook hook, String why, Instant now) {
        sql.sql(
                        """
                        update connector_connection
                        set turned_away = turned_away + 1,
                            last_turned_away_at = :now,
                            last_turned_away_why = left(:why, 200)
                        where shop_id = :shop
                            and connection_id = :id
                        """)
                .param("shop", hook.shop().value())
                .param("id", hook.connection().value())
                .param("why", why)
                .param("now", Sql.time(now))
                .update();
    }

    private static Connection read(ResultSet row) throws SQLException {
        return new Connection(
                new ConnectionId(Sql.uuid(row, "connection_id")),
                row.getString("kind"),
                row.getString("name"),
                row.getString("address"),
                State.of(row.getString("state")),
                Sql.instant(row, "created_at"),
                Sql.instantOrNull(row, "rotated_at"),
                Sql.instantOrNull(row, "previous_until"),
                Sql.instantOrNull(row, "last_message_at"),
                row.getLong("turned_away"),
                Sql.instantOrNull(row, "last_turned_away_at"),
                row.getString("last_turned_away_why"));
    }
}
