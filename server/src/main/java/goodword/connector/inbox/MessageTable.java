package goodword.connector.inbox;

import goodword.platform.database.Paging;
import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of stores' messages.
final class MessageTable {
    private static final String SELECT =
            """
            select message_id, connection_id, topic, state, code, field, why, attempts, received_at,
                settled_at
            from connector_message
            where shop_id = :shop
            """;

    private final JdbcClient sql;

    MessageTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// A message on its way in.
    record Incoming(
            MessageId id,
            byte[] keyDigest,
            String topic,
            byte[] sealedHeaders,
            byte[] sealedBody) {}

    /// A message that is being worked.
    record Work(
            ConnectionId connection, String kind, String topic, byte[] sealedBody, int attempts) {}

    /// What a retry looks at.
    record Kept(MessageState state, boolean hasBody) {}

    /// False when a message with this key is there already.
    boolean insert(Hook hook, Incoming message, Instant now) {
        return sql.sql(
                                """
                                insert into connector_message (shop_id, message_id, connection_id,
                                    key_digest, topic, state, received_at, sealed_headers, sealed_body)
                                values (:shop, :id, :connection, :key, :topic, 'received', :now,
                                    :headers, :body)
                                on conflict (shop_id, connection_id, key_digest) do nothing
                                """)
                        .param("shop", hook.shop().value())
                        .param("id", message.id().value())
                        .param("connection", hook.connection().value())
                        .param("key", message.keyDigest())
                        .param("topic", message.topic())
                        .param("now", Sql.time(now))
                        .param("headers", message.sealedHeaders())
                        .param("body", message.sealedBody())
                        .update()
                == 1;
    }

    /// Notes a try and returns what is to be worked; empty when it is settled, or its connection is
    /// paused.
    Optional<Work> begin(ShopId shop, MessageId id, Instant now) {
        return sql.sql(
                        """
                        update connector_message message
                        set attempts = message.attempts + 1, tried_at = :now
                        from connector_connection connection
                        where message.shop_id = :shop
                            and message.message_id = :id
                            and message.state = 'received'
                            and connection.shop_id = message.shop_id
                            and connection.connection_id = message.connection_id
                            and connection.state <> 'paused'
                        returning message.connection_id, connection.kind, message.topic,
                            message.sealed_body, message.attempts
                        """)
                .param("shop", shop.value())
                .param("id", id.value())
                .param("now", Sql.time(now))
                .query(
                        (row, line) ->
                                new Work(
                                        new ConnectionId(Sql.uuid(row, "connection_id")),
                                        row.getString("kind"),
                                        row.getString("topic"),
                                        row.getBytes("sealed_body"),
                                        row.getInt("attempts")))
                .optional();
    }

    /// Locks a message; false when somebody else has settled it.
    boolean lockReceived(ShopId shop, MessageId id) {
        return sql.sql(
                        """
                        select state = 'received' as waits
                        from connector_message
                        where shop_id = :shop
                            and message_id = :id
                        for no key update
                        """)
                .param("shop", shop.value())
                .param("id", id.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void settle(ShopId shop, MessageId id, Verdict verdict, Instant now) {
        sql.sql(
                        """
                        update connector_message
                        set state = :state, code = :code, field = :field, why = :why, settled_at = :now
                        where shop_id = :shop
                            and message_id = :id
                            and state = 'received'
                        """)
                .param("shop", shop.value())
                .param("id", id.value())
                .param("state", verdict.state().word())
                .param("code", verdict.code())
                .param("field", verdict.field())
                .param("why", verdict.why())
                .param("now", Sql.time(now))
                .update();
    }

    Optional<Kept> lock(ShopId shop, MessageId id) {
        return sql.sql(
                        """
                        select state, sealed_body is not null as has_body
                        from connector_message
                        where shop_id = :shop
                            and message_id = :id
                        for no key update
                        """)
                .param("shop", shop.value())
                .param("id", id.value())
                .query(
                        (row, line) ->
                                new Kept(
                                        MessageState.of(row.getString("state")),
                                        row.getBoolean("has_body")))
                .optional();
    }

    void reopen(ShopId shop, MessageId id) {
        sql.sql(
                        """
                        update connector_message
                        set state = 'received', code = '', field = '', why = '', settled_at = null,
                            attempts = 0
                        where shop_id = :shop
                            and message_id = :id
                        """)
                .param("shop", shop.value())
                .param("id", id.value())
                .update();
    }

    /// Messages that wait and that nobody has touched since, the oldest first; those of paused
    /// connections rest.
    List<MessageId> waiting(ShopId shop, Instant untouchedSince, int limit) {
        return sql.sql(
                        """
                        select message.message_id
                        from connector_message message
                        join connector_connection connection
                            on connection.shop_id = message.shop_id
                            and connection.connection_id = message.connection_id
                        where message.shop_id = :shop
                            and message.state = 'received'
                            and coalesce(message.tried_at, message.received_at) <= :since
                            and connection.state <> 'paused'
                        order by message.received_at, message.message_id
                        limit :limit
                        """)
                .param("shop", shop.value())
                .param("since", Sql.time(untouchedSince))
                .param("limit", limit)
                .query((row, line) -> new MessageId(Sql.uuid(row, "message_id")))
                .list();
    }

    Optional<InboxMessage> find(ShopId shop, MessageId id) {
        return sql.sql(SELECT + " and message_id = :id")
                .param("shop", shop.value())
                .param("id", id.value())
                .query((row, line) -> read(row))
                .optional();
    }

    List<InboxMessage> page(ShopId shop, MessageFilter filter, Paging paging) {
        return sql.sql(
                        SELECT
                                + (filter.state() == null ? "" : " and state = :state")
                                + (filter.connection() == null
                                        ? ""
                                        : " and connection_id = :connection")
                                + """
                                    and (received_at, message_id) < (:at, :id)
                                order by received_at desc, message_id desc
                                limit :limit
                                """)
                .param("shop", shop.value())
                .param("state", filter.state() == null ? null : filter.state().word())
                .param(
                        "connection",
                        filter.connection() == null ? null : filter.connection().value())
                .param("at", Sql.time(paging.after().at()))
                .param("id", paging.after().id())
                .param("limit", paging.rows())
                .query((row, line) -> read(row))
                .list();
    }

    private static InboxMessage read(ResultSet row) throws SQLException {
        return new InboxMessage(
                new MessageId(Sql.uuid(row, "message_id")),
                new ConnectionId(Sql.uuid(row, "connection_id")),
                row.getString("topic"),
                new Verdict(
                        MessageState.of(row.getString("state")),
                        row.getString("code"),
                        row.getString("field"),
                        row.getString("why")),
                row.getInt("attempts"),
                Sql.instant(row, "received_at"),
                Sql.instantOrNull(row, "settled_at"));
    }
}
