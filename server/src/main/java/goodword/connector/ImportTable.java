package goodword.connector;

import goodword.connector.Import.Refusal;
import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// The SQL of imports.
final class ImportTable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;

    ImportTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param bytes how long the file is, which may be kept elsewhere
    void insert(ShopId shop, UUID id, byte[] file, long bytes, Instant now) {
        sql.sql(
                        """
                        insert into connector_import (shop_id, import_id, state, file, bytes_total, begun_at)
                        values (:shop, :id, 'waiting', :file, :bytes, :now)
                        """)
                .param("shop", shop.value())
                .param("id", id)
                .param("file", file)
                .param("bytes", bytes)
                .param("now", Sql.time(now))
                .update();
    }

    Optional<Import> find(ShopId shop, UUID id) {
        return sql.sql(
                        """
                        select import.import_id, import.state, import.bytes_total, import.bytes_read,
                            import.rows_read, import.orders_new, import.orders_known,
                            import.rows_refused, import.refusals::text, import.begun_at,
                            import.ended_at, pull.connection_id, pull.next_at, pull.trouble,
                            people.list_id, people.way, people.advocates, people.codes,
                            people.balances, people.balance_minor, people.objections
                        from connector_import import
                        left join connector_pull pull
                            on pull.shop_id = import.shop_id
                            and pull.import_id = import.import_id
                        left join connector_people_import people
                            on people.shop_id = import.shop_id
                            and people.import_id = import.import_id
                        where import.shop_id = :shop
                            and import.import_id = :id
                        """)
                .param("shop", shop.value())
                .param("id", id)
                .query((row, line) -> read(row))
                .optional();
    }

    /// The ids of the newest.
    List<UUID> newest(ShopId shop, int limit) {
        return sql.sql(
                        """
                        select import_id
                        from connector_import
                        where shop_id = :shop
                        order by begun_at desc, import_id desc
                        limit :limit
                        """)
                .param("shop", shop.value())
                .param("limit", limit)
                .query((row, line) -> Sql.uuid(row, "import_id"))
                .list();
    }

    byte[] file(ShopId shop, UUID id) {
        return sql.sql(
                        """
                        select file
                        from connector_import
                        where shop_id = :shop
                            and import_id = :id
                        """)
                .param("shop", shop.value())
                .param("id", id)
                .query((row, line) -> row.getBytes("file"))
                .single();
    }

    /// Locks an import that goes on; false when it has ended or somebody wants it to.
    boolean lock(ShopId shop, UUID id) {
        return sql.sql(
                        """
                        select not stop_wanted and state in ('waiting', 'running') as goes_on
                        from connector_import
                        where shop_id = :shop
                            and import_id = :id
                        for update
                        """)
                .param("shop", shop.value())
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    void advance(ShopId shop, Import to) {
        sql.sql(
                        """
                        update connector_import
                        set state = 'running', bytes_read = :bytes, rows_read = :rows, orders_new = :new,
                            orders_known = :known, rows_refused = :refused, refusals = :refusals::jsonb
                        where shop_id = :shop
                            and import_id = :id
                        """)
                .param("shop", shop.value())
                .param("id", to.id())
                .param("bytes", to.bytesRead())
                .param("rows", to.rowsRead())
                .param("new", to.ordersNew())
                .param("known", to.ordersKnown())
                .param("refused", to.rowsRefused())
                .param("refusals", JSON.writeValueAsString(to.refusals()))
                .update();
    }

    void end(ShopId shop, UUID id, Import.State state, Instant now) {
        sql.sql(
                        """
                        update connector_import
                        set state = :state, ended_at = :now, file = ''
                        where shop_id = :shop
                            and import_id = :id
                            and ended_at is null
                        """)
                .param("shop", shop.value())
                .param("id", id)
                .param("state", state.word())
                .param("now", Sql.time(now))
                .update();
    }

    void wantStop(ShopId shop, UUID id) {
        sql.sql(
                        """
                        update connector_import
                        set stop_wanted = true
                        where shop_id = :shop
                            and import_id = :id
                        """)
                .param("shop", shop.value())
                .param("id", id)
                .update();
    }

    /// One that was stopped goes on.
    void resume(ShopId shop, UUID id) {
        sql.sql(
                        """
                        update connector_import
                        set state = 'waiting', stop_wanted = false, ended_at = null
                        where shop_id = :shop
                            and import_id = :id
                            and state = 'stopped'
                        """)
                .param("shop", shop.value())
                .param("id", id)
                .update();
    }

    private static Import read(ResultSet row) throws SQLException {
        return new Import(
                Sql.uuid(row, "import_id"),
                Import.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getLong("bytes_total"),
                row.getLong("bytes_read"),
                row.getLong("rows_read"),
                row.getLong("orders_new"),
                row.getLong("orders_known"),
                row.getLong("rows_refused"),
                List.of(JSON.readValue(row.getString("refusals"), Refusal[].class)),
                Sql.instant(row, "begun_at"),
                Sql.instantOrNull(row, "ended_at"),
                source(row));
    }

    private static Import.Source source(ResultSet row) throws SQLException {
        UUID connection = row.getObject("connection_id", UUID.class);
        if (connection != null) {
            return new Import.Source(
                    connection, null, row.getString("trouble"), Sql.instantOrNull(row, "next_at"));
        }
        UUID list = row.getObject("list_id", UUID.class);
        return list == null ? Import.Source.FILE : Import.Source.of(people(row, list));
    }

    private static Import.People people(ResultSet row, UUID list) throws SQLException {
        return new Import.People(
                list,
                Import.Way.valueOf(row.getString("way").toUpperCase(Locale.ROOT)),
                row.getLong("advocates"),
                row.getLong("codes"),
                row.getLong("balances"),
                row.getLong("balance_minor"),
                row.getLong("objections"));
    }
}
