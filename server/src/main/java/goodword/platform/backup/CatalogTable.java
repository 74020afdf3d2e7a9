package goodword.platform.backup;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the catalog says of the tables, in the transaction of its connection.
final class CatalogTable {
    private final JdbcClient sql;

    CatalogTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// A table, and one that it refers to.
    private record Reference(String from, String to) {}

    /// All tables but the list of migrations, each after those that it refers to.
    List<Shelf> shelves() {
        Map<String, Shelf> unplaced = new TreeMap<>();
        tables().forEach(shelf -> unplaced.put(shelf.name(), shelf));
        List<Reference> references = references();
        Set<Shelf> placed = new LinkedHashSet<>();
        while (!unplaced.isEmpty()) {
            List<Shelf> next =
                    unplaced.values().stream()
                            .filter(shelf -> refersToNone(shelf, unplaced, references))
                            .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("tables refer in a circle: " + unplaced.keySet());
            }
            placed.addAll(next);
            next.forEach(shelf -> unplaced.remove(shelf.name()));
        }
        return new ArrayList<>(placed);
    }

    /// The shops, and the place where entries of the whole installation stand.
    List<UUID> shops() {
        List<UUID> shops = new ArrayList<>();
        shops.add(new UUID(0, 0));
        shops.addAll(sql.sql("select shop_ids()").query(UUID.class).list());
        return shops;
    }

    /// The last number of each sequence that has given out one.
    Map<String, Long> sequences() {
        Map<String, Long> last = new TreeMap<>();
        sql.sql(
                        """
                        select sequencename, last_value
                        from pg_catalog.pg_sequences
                        where schemaname = 'public'
                            and last_value is not null
                        order by sequencename
                        limit 10000
                        """)
                .query(
                        row -> {
                            last.put(row.getString(1), row.getLong(2));
                        });
        return last;
    }

    private List<Shelf> tables() {
        return sql.sql(
                        """
                        select class.relname, class.relforcerowsecurity as confined,
                            array_agg(attribute.attname::text order by attribute.attnum) as columns
                        from pg_catalog.pg_class class
                        join pg_catalog.pg_attribute attribute on attribute.attrelid = class.oid
                        where class.relkind in ('r', 'p')
                            and not class.relispartition
                            and class.relnamespace = 'public'::regnamespace
                            and class.relname <> 'flyway_schema_history'
                            and attribute.attnum > 0
                            and not attribute.attisdropped
                            and attribute.attgenerated = ''
                        group by class.oid, class.relname, class.relforcerowsecurity
                        order by class.relname
                        limit 10000
                        """)
                .query(
                        (row, line) ->
                                new Shelf(
                                        row.getString("relname"),
                                        List.of((String[]) row.getArray("columns").getArray()),
                                        row.getBoolean("confined")))
                .list();
    }

    private List<Reference> references() {
        return sql.sql(
                        """
                        select distinct source.relname as source, target.relname as target
                        from pg_catalog.pg_constraint reference
                        join pg_catalog.pg_class source on source.oid = reference.conrelid
                        join pg_catalog.pg_class target on target.oid = reference.confrelid
                        where reference.contype = 'f'
                            and source.oid <> target.oid
                        limit 100000
                        """)
                .query(
                        (row, line) ->
                                new Reference(row.getString("source"), row.getString("target")))
                .list();
    }

    private static boolean refersToNone(
            Shelf shelf, Map<String, Shelf> unplaced, List<Reference> references) {
        return references.stream()
                .noneMatch(
                        reference ->
                                reference.from().equals(shelf.name())
                                        && unplaced.containsKey(reference.to()));
    }
}
