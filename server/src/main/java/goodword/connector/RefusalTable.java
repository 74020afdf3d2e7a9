package goodword.connector;

import goodword.connector.Import.Refusal;
import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of rows that could not be taken.
final class RefusalTable {
    private final JdbcClient sql;

    RefusalTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param first the position of the first of them among all of the import
    void insert(ShopId shop, UUID id, long first, List<Refusal> refused) {
        sql.sql(
                        """
                        insert into connector_refusal
                            (shop_id, import_id, position, line, field, code, why)
                        select :shop, :id, :first + refused.number - 1, refused.line, refused.field,
                            refused.code, refused.why
                        from unnest(:lines::bigint[], :fields::text[], :codes::text[], :whys::text[])
                            with ordinality as refused (line, field, code, why, number)
                        """)
                .param("shop", shop.value())
                .param("id", id)
                .param("first", first)
                .param("lines", Sql.longs(refused, Refusal::line))
                .param("fields", Sql.texts(refused, Refusal::field))
                .param("codes", Sql.texts(refused, Refusal::code))
                .param("whys", Sql.texts(refused, Refusal::why))
                .update();
    }

    List<Refusal> page(ShopId shop, UUID id, long from, int limit) {
        return sql.sql(
                        """
                        select line, field, code, why
                        from connector_refusal
                        where shop_id = :shop
                            and import_id = :id
                            and position >= :from
                        order by position
                        limit :limit
                        """)
                .param("shop", shop.value())
                .param("id", id)
                .param("from", from)
                .param("limit", limit)
                .query(
                        (row, line) ->
                                new Refusal(
                                        row.getLong("line"),
                                        row.getString("field"),
                                        row.getString("code"),
                                        row.getString("why")))
                .list();
    }
}
