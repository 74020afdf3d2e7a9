package goodword.connector.calls;

import goodword.connector.OrderPage.Since;
import goodword.connector.inbox.ConnectionId;
import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of how far the histories of stores are read.
final class PullTable {
    private final JdbcClient sql;

    PullTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param border what was on the last page: its end is read again with the next one
    /// @param slice how many jobs have worked at it
    record Pull(UUID id, ConnectionId connection, Since since, Set<String> border, int slice) {
        Pull at(Since next, Set<String> seen) {
            return new Pull(id, connection, next, seen, slice);
        }
    }

    void insert(ShopId shop, Pull pull) {
        sql.sql(
                        """
                        insert into connector_pull
                            (shop_id, import_id, connection_id, since, page, slice)
                        values (:shop, :id, :connection, :since, :page, :slice)
                        """)
                .param("shop", shop.value())
                .param("id", pull.id())
                .param("connection", pull.connection().value())
                .param("since", Sql.time(pull.since().from()))
                .param("page", pull.since().page())
                .param("slice", pull.slice())
                .update();
    }

    Optional<Pull> find(ShopId shop, UUID id) {
        return sql.sql(
                        """
                        select import_id, connection_id, since, page, border, slice
                        from connector_pull
                        where shop_id = :shop
                            and import_id = :id
                        """)
                .param("shop", shop.value())
                .param("id", id)
                .query((row, line) -> read(row))
                .optional();
    }

    /// The last one of a connection. Until the transaction ends, nobody else begins one.
    Optional<UUID> latest(ShopId shop, ConnectionId connection) {
        sql.sql(
                        """
                        select connection_id
                        from connector_connection
                        where shop_id = :shop
                            and connection_id = :connection
                        for update
                        """)
                .param("shop", shop.value())
                .param("connection", connection.value())
                .query((row, line) -> connection)
                .list();
        return sql.sql(
                        """
                        select pull.import_id
                        from connector_pull pull
                        join connector_import import
                            on import.shop_id = pull.shop_id
                            and import.import_id = pull.import_id
                        where pull.shop_id = :shop
                            and pull.connection_id = :connection
                        order by import.begun_at desc, import.import_id desc
                        limit 1
                        """)
                .param("shop", shop.value())
                .param("connection", connection.value())
                .query((row, line) -> Sql.uuid(row, "import_id"))
                .optional();
    }

    /// A page was taken, and here is where the next one begins.
    void advance(ShopId shop, Pull pull) {
        sql.sql(
                        """
                        update connector_pull
                        set since = :since, page = :page, border = :border::text[], trouble = ''
                        where shop_id = :shop
                            and import_id = :id
                        """)
                .param("shop", shop.value())
                .param("id", pull.id())
                .param("since", Sql.time(pull.since().from()))
                .param("page", pull.since().page())
                .param("border", Sql.texts(List.copyOf(pull.border()), name -> name))
                .update();
    }

    /// Waits; whoever asks for what is due wakes it.
    void wait(ShopId shop, UUID id, Instant nextAt, String trouble) {
        sql.sql(
                        """
                        update connector_pull
                        set next_at = :next, trouble = :trouble
                        where shop_id = :shop
                            and import_id = :id
                        """)
                .param("shop", shop.value())
                .param("id", id)
                .param("next", Sql.time(nextAt))
                .param("trouble", trouble)
                .update();
    }

    /// Another slice of it begins; its number.
    int next(ShopId shop, UUID id) {
        return sql.sql(
                        """
                        update connector_pull
                        set slice = slice + 1, next_at = null
                        where shop_id = :shop
                            and import_id = :id
                        returning slice
                        """)
                .param("shop", shop.value())
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /// Those that waited long enough, and those that somebody wants to end.
    List<UUID> due(ShopId shop, Instant now) {
        return sql.sql(
                        """
                        select pull.import_id
                        from connector_pull pull
                        join connector_import import
                            on import.shop_id = pull.shop_id
                            and import.import_id = pull.import_id
                        where pull.shop_id = :shop
                            and pull.next_at is not null
                            and (pull.next_at <= :now or import.stop_wanted)
                        order by pull.next_at
                        limit 100
                        for update of pull skip locked
                        """)
                .param("shop", shop.value())
                .param("now", Sql.time(now))
                .query((row, line) -> Sql.uuid(row, "import_id"))
                .list();
    }

    private static Pull read(ResultSet row) throws SQLException {
        return new Pull(
                Sql.uuid(row, "import_id"),
                new ConnectionId(Sql.uuid(row, "connection_id")),
                new Since(Sql.instant(row, "since"), row.getInt("page")),
                Set.of((String[]) row.getArray("border").getArray()),
                row.getInt("slice"));
    }
}
