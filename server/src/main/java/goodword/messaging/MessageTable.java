package goodword.messaging;

import goodword.person.PersonId;
import goodword.platform.database.Paging;
import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All SQL of the messaging room.
final class MessageTable {
    private static final String SELECT =
            """
            select message_id, kind, cause, person_id, about_id, state, reason, attempts, queued_at,
                sent_at
            from messaging_message
            where shop_id = :shop
            """;

    private final JdbcClient sql;

    MessageTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// False when there is a message for this cause already.
    boolean insert(ShopId shop, Message message) {
        return sql.sql(
                                """
                                insert into messaging_message (shop_id, message_id, kind, cause,
                                    person_id, about_id, state, queued_at)
                                values (:shop, :id, :kind, :cause, :person, :about, :state, :now)
                                on conflict (shop_id, cause) do nothing
                                """)
                        .param("shop", shop.value())
                        .param("id", message.id().value())
                        .param("kind", message.kind().word())
                        .param("cause", message.cause())
                        .param("person", message.person().value())
                        .param("about", message.about())
                        .param("state", message.state().word())
                        .param("now", Sql.time(message.queuedAt()))
                        .update()
                == 1;
    }

    Optional<Message> find(ShopId shop, MessageId id) {
        return one(SELECT + " and message_id = :id", shop, id);
    }

    Optional<Message> lock(ShopId shop, MessageId id) {
        return one(SELECT + " and message_id = :id for no key update", shop, id);
    }

    List<Message> page(ShopId shop, @Nullable MessageState state, Paging paging) {
        return sql.sql(
                        SELECT
                                + (state == null ? "" : " and state = :state")
                                + """
                                    and (queued_at, message_id) < (:at, :id)
                                order by queued_at desc, message_id desc
                                limit :limit
                                """)
                .param("shop", shop.value())
                .param("state", state == null ? null : state.word())
                .param("at", Sql.time(paging.after().at()))
                .param("id", paging.after().id())
                .param("limit", paging.rows())
                .query((row, line) -> read(row))
                .list();
    }

    /// It is handed over now; what becomes of it is not known yet.
    void noteTry(ShopId shop, MessageId id, byte[] sealedCopy, Instant now) {
        sql.sql(
                        """
                        update messaging_message
                        set attempts = attempts + 1, tried_at = :now, sealed_copy = :copy
                        where shop_id = :shop
                            and message_id = :id
                        """)
                .param("shop", shop.value())
                .param("id", id.value())
                .param("copy", sealedCopy)
                .param("now", Sql.time(now))
                .update();
    }

    /// Moves on a message that may still be sent; any other stays where it is.
    void settle(ShopId shop, MessageId id, MessageState to, String reason, Instant now) {
        sql.sql(
                        """
                        update messaging_message
                        set state = :state,
                            reason = :reason,
                            sent_at = case when :state = 'sent' then :now::timestamptz end
                        where shop_id = :shop
                            and message_id = :id
                            and state in ('queued', 'deferred')
                        """)
                .param("shop", shop.value())
                .param("id", id.value())
                .param("state", to.word())
                .param("reason", reason)
                .param("now", Sql.time(now))
                .update();
    }

    Map<MessageId, byte[]> copies(ShopId shop, Collection<MessageId> ids) {
        Map<MessageId, byte[]> copies = new HashMap<>();
        sql.sql(
                        """
                        select message_id, sealed_copy
                        from messaging_message
                        where shop_id = :shop
                            and message_id = any (:ids::uuid[])
                            and sealed_copy is not null
                        limit 1000
                        """)
                .param("shop", shop.value())
                .param("ids", Sql.uuids(ids, MessageId::value))
                .query(
                        row -> {
                            copies.put(
                                    new MessageId(Sql.uuid(row, "message_id")),
                                    row.getBytes("sealed_copy"));
                        });
        return copies;
    }

    int forgetCopies(ShopId shop, Instant before) {
        return sql.sql(
                        """
                        update messaging_message
                        set sealed_copy = null
                        where shop_id = :shop
                            and queued_at < :before
                            and sealed_copy is not null
                        """)
                .param("shop", shop.value())
                .param("before", Sql.time(before))
                .update();
    }

    int forgetCopiesOf(ShopId shop, PersonId person) {
        return sql.sql(
                        """
                        update messaging_message
                        set sealed_copy = null
                        where shop_id = :shop
                            and person_id = :person
                        """)
                .param("shop", shop.value())
                .param("person", person.value())
                .update();
    }

    private Optional<Message> one(String query, ShopId shop, MessageId id) {
        return sql.sql(query)
                .param("shop", shop.value())
                .param("id", id.value())
                .query((row, line) -> read(row))
                .optional();
    }

    private static Message read(ResultSet row) throws SQLException {
        return new Message(
                new MessageId(Sql.uuid(row, "message_id")),
                MessageKind.of(row.getString("kind")),
                row.getString("cause"),
                new PersonId(Sql.uuid(row, "person_id")),
                Sql.uuid(row, "about_id"),
                MessageState.of(row.getString("state")).orElseThrow(),
                row.getString("reason"),
                row.getInt("attempts"),
                Sql.instant(row, "queued_at"),
                Sql.instantOrNull(row, "sent_at"));
    }
}
