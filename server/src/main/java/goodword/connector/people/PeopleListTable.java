package goodword.connector.people;

import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// The SQL of lists.
final class PeopleListTable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;

    PeopleListTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(ShopId shop, PeopleList list, String text) {
        sql.sql(
                        """
                        insert into connector_people_list
                            (shop_id, list_id, name, encoding, file, matching, brought_at)
                        values (:shop, :id, :name, :encoding, :file, :matching::jsonb, :now)
                        """)
                .param("shop", shop.value())
                .param("id", list.id())
                .param("name", list.name())
                .param("encoding", list.encoding())
                .param("file", text.getBytes(StandardCharsets.UTF_8))
                .param("matching", JSON.writeValueAsString(list.matching()))
                .param("now", Sql.time(list.broughtAt()))
                .update();
    }

    /// With the file that there is.
    Optional<PeopleList> find(ShopId shop, UUID id) {
        return sql.sql(
                        """
                        select list_id, name, encoding, file, matching::text, brought_at
                        from connector_people_list
                        where shop_id = :shop
                            and list_id = :id
                        """)
                .param("shop", shop.value())
                .param("id", id)
                .query((row, line) -> read(row))
                .optional();
    }

    /// Locks a list until the transaction ends, so that its imports begin one at a time.
    void lock(ShopId shop, UUID id) {
        sql.sql(
                        """
                        select list_id
                        from connector_people_list
                        where shop_id = :shop
                            and list_id = :id
                        for update
                        """)
                .param("shop", shop.value())
                .param("id", id)
                .query((row, line) -> id)
                .list();
    }

    /// How long the file is; 0 for one that is gone, or never was.
    long bytes(ShopId shop, UUID id) {
        return sql.sql(
                        """
                        select coalesce(sum(length(file)), 0)
                        from connector_people_list
                        where shop_id = :shop
                            and list_id = :id
                        """)
                .param("shop", shop.value())
                .param("id", id)
                .query(Long.class)
                .single();
    }

    String text(ShopId shop, UUID id) {
        return sql.sql(
                        """
                        select file
                        from connector_people_list
                        where shop_id = :shop
                            and list_id = :id
                        """)
                .param("shop", shop.value())
                .param("id", id)
                .query((row, line) -> new String(row.getBytes("file"), StandardCharsets.UTF_8))
                .single();
    }

    /// What was said about a list, without looking into its file.
    Matching matching(ShopId shop, UUID id) {
        return sql.sql(
                        """
                        select matching::text
                        from connector_people_list
                        where shop_id = :shop
                            and list_id = :id
                        """)
                .param("shop", shop.value())
                .param("id", id)
                .query((row, line) -> matching(row))
                .single();
    }

    void match(ShopId shop, UUID id, Matching matching) {
        sql.sql(
                        """
                        update connector_people_list
                        set matching = :matching::jsonb
                        where shop_id = :shop
                            and list_id = :id
                        """)
                .param("shop", shop.value())
                .param("id", id)
                .param("matching", JSON.writeValueAsString(matching))
                .update();
    }

    void forget(ShopId shop, UUID id, Instant now) {
        sql.sql(
                        """
                        update connector_people_list
                        set file = '', gone_at = :now
                        where shop_id = :shop
                            and list_id = :id
                            and gone_at is null
                        """)
                .param("shop", shop.value())
                .param("id", id)
                .param("now", Sql.time(now))
                .update();
    }

    /// Lists that were brought before and whose files are still there.
    List<UUID> kept(ShopId shop, Instant before) {
        return sql.sql(
                        """
                        select list_id
                        from connector_people_list
                        where shop_id = :shop
                            and gone_at is null
                            and brought_at < :before
                        order by brought_at, list_id
                        limit 1000
                        """)
                .param("shop", shop.value())
                .param("before", Sql.time(before))
                .query((row, line) -> Sql.uuid(row, "list_id"))
                .list();
    }

    private static Matching matching(ResultSet row) throws SQLException {
        return JSON.readValue(row.getString("matching"), Matching.class);
    }

    private static PeopleList read(ResultSet row) throws SQLException {
        byte[] file = row.getBytes("file");
        return new PeopleList(
                Sql.uuid(row, "list_id"),
                row.getString("name"),
                row.getString("encoding"),
                matching(row),
                file.length == 0
                        ? List.of()
                        : PeopleList.columnsOf(new String(file, StandardCharsets.UTF_8)),
                Sql.instant(row, "brought_at"));
    }
}
