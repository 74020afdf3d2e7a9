package goodword.platform.database;

import goodword.platform.tenancy.ShopId;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows of a shop as lines of JSON, out of any table and into it: for a shop that moves. It
/// knows tables by what the database says of them. Columns that the database fills by itself stay
/// behind. Verbs join the caller's transaction, which row security confines to the shop.
/// Thread-safe.
public final class ShopRows {
    private static final int FETCH = 1_000;
    private static final String NAME = "[a-z][a-z_]{0,62}";

    private final JdbcClient sql;

    public ShopRows(Database database) {
        this.sql = database.sql();
    }

    /// The columns that are carried, in the order in which they stand.
    public List<String> columns(String table) {
        return sql.sql(
                        """
                        select attname
                        from pg_attribute
                        where attrelid = to_regclass(:table)
                            and attnum > 0
                            and not attisdropped
                            and attidentity = ''
                            and attgenerated = ''
                            and attname <> 'shop_id'
                        order by attnum
                        limit 1000
                        """)
                .param("table", named(table))
                .query(String.class)
                .list();
    }

    /// Hands out every row, the oldest first where the table numbers them, else by its key.
    public void each(String table, Consumer<String> line) {
        sql.sql("select set_config('timezone', 'UTC', true)").query().singleValue();
        sql.sql(
                        "select (to_jsonb(r) - :left::text[])::text as line from %s r order by %s"
                                .formatted(named(table), order(table)))
                .param("left", Sql.texts(left(table), name -> name))
                .withFetchSize(FETCH)
                .query((RowCallbackHandler) row -> line.accept(row.getString("line")));
    }

    /// Adds rows.
    ///
    /// @param columns those that every line has, among {@link #columns}
    public void insert(ShopId shop, String table, List<String> columns, List<String> lines) {
        String names = columns.stream().map(ShopRows::named).collect(Collectors.joining(", "));
        String values = columns.stream().map(name -> "r." + name).collect(Collectors.joining(", "));
        sql.sql(
                        """
                        insert into %s (shop_id, %s)
                        select :shop, %s
                        from jsonb_populate_recordset(null::%s, :rows::jsonb) r
                        """
                                .formatted(named(table), names, values, table))
                .param("shop", shop.value())
                .param("rows", "[" + String.join(",", lines) + "]")
                .update();
    }

    public boolean isEmpty(String table) {
        return sql.sql("select not exists (select from %s)".formatted(named(table)))
                .query(Boolean.class)
                .single();
    }

    /// What stays behind: the shop itself, and what the database fills in.
    private List<String> left(String table) {
        return sql.sql(
                        """
                        select attname
                        from pg_attribute
                        where attrelid = to_regclass(:table)
                            and attnum > 0
                            and (attidentity <> '' or attgenerated <> '' or attname = 'shop_id')
                        limit 1000
                        """)
                .param("table", table)
                .query(String.class)
                .list();
    }

    /// The column that numbers rows as they come, or the key.
    private String order(String table) {
        List<String> numbered =
                sql.sql(
                                """
                                select attname
                                from pg_attribute
                                where attrelid = to_regclass(:table)
                                    and attidentity <> ''
                                limit 1
                                """)
                        .param("table", table)
                        .query(String.class)
                        .list();
        return numbered.isEmpty() ? key(table) : "r." + numbered.getFirst();
    }

    private String key(String table) {
        return sql
                .sql(
                        """
                        select attname
                        from pg_index
                        cross join lateral unnest(indkey::smallint[]) with ordinality as part (number, place)
                        join pg_attribute on attrelid = indrelid and attnum = part.number
                        where indrelid = to_regclass(:table)
                            and indisprimary
                        order by part.place
                        limit 100
                        """)
                .param("table", table)
                .query(String.class)
                .list()
                .stream()
                .map(name -> "r." + name)
                .collect(Collectors.joining(", "));
    }

    private static String named(String name) {
        if (!name.matches(NAME)) {
            throw new IllegalArgumentException("no name of a table or column");
        }
        return name;
    }
}
