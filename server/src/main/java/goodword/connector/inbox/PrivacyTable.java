package goodword.connector.inbox;

import goodword.person.PersonId;
import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of privacy requests.
final class PrivacyTable {
    private static final int LISTED_MAX = 100;

    private final JdbcClient sql;

    PrivacyTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// Notes one, unless it is known.
    ///
    /// @param storeKey what the store calls it
    void insert(ShopId shop, PrivacyRequest request, String storeKey) {
        PersonId person = request.person();
        sql.sql(
                        """
                        insert into connector_privacy_request (shop_id, request_id, connection_id, kind,
                            store_key, person_id, customer, asked_at, answer_by)
                        values (:shop, :id, :connection, :kind, :key, :person, :customer, :asked, :by)
                        on conflict (shop_id, connection_id, kind, store_key) do nothing
                        """)
                .param("shop", shop.value())
                .param("id", request.id())
                .param("connection", request.connection().value())
                .param("kind", request.kind().word())
                .param("key", storeKey)
                .param("person", person == null ? null : person.value())
                .param("customer", request.customer())
                .param("asked", Sql.time(request.askedAt()))
                .param("by", Sql.time(request.answerBy()))
                .update();
    }

    /// Those first that are open, and of them those that are due first.
    List<PrivacyRequest> list(ShopId shop, ConnectionId connection) {
        return sql.sql(
                        """
                        select request_id, connection_id, kind, person_id, customer, asked_at, answer_by,
                            answered_at
                        from connector_privacy_request
                        where shop_id = :shop
                            and connection_id = :connection
                        order by answered_at desc nulls first, answer_by, request_id
                        limit :limit
                        """)
                .param("shop", shop.value())
                .param("connection", connection.value())
                .param("limit", LISTED_MAX)
                .query((row, line) -> read(row))
                .list();
    }

    /// The connections that have open ones, those first that are due first.
    List<ConnectionId> waiting(ShopId shop) {
        return sql.sql(
                        """
                        select connection_id
                        from connector_privacy_request
                        where shop_id = :shop
                            and answered_at is null
                        group by connection_id
                        order by min(answer_by), connection_id
                        limit :limit
                        """)
                .param("shop", shop.value())
                .param("limit", LISTED_MAX)
                .query((row, line) -> new ConnectionId(Sql.uuid(row, "connection_id")))
                .list();
    }

    /// False when there is no such request, or it is answered.
    boolean answer(ShopId shop, UUID id, Instant now) {
        return sql.sql(
                                """
                                update connector_privacy_request
                                set answered_at = :now
                                where shop_id = :shop
                                    and request_id = :id
                                    and answered_at is null
                                """)
                        .param("shop", shop.value())
                        .param("id", id)
                        .param("now", Sql.time(now))
                        .update()
                == 1;
    }

    /// Drops what was answered before.
    void drop(ShopId shop, Instant before) {
        sql.sql(
                        """
                        delete from connector_privacy_request
                        where shop_id = :shop
                            and answered_at < :before
                        """)
                .param("shop", shop.value())
                .param("before", Sql.time(before))
                .update();
    }

    private static PrivacyRequest read(ResultSet row) throws SQLException {
        @Nullable UUID person = row.getObject("person_id", UUID.class);
        return new PrivacyRequest(
                Sql.uuid(row, "request_id"),
                new ConnectionId(Sql.uuid(row, "connection_id")),
                PrivacyRequest.Kind.of(row.getString("kind")),
                person == null ? null : new PersonId(person),
                row.getString("customer"),
                Sql.instant(row, "asked_at"),
                Sql.instant(row, "answer_by"),
                Sql.instantOrNull(row, "answered_at"));
    }
}
