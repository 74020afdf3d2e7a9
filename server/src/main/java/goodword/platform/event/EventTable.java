package goodword.platform.event;

import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All SQL of the event log.
final class EventTable {
    private static final String INSERT =
            """
            insert into event_log (shop_id, event_key, type, occurred_at, payload)
            select :shop, fact.event_key%s, fact.type, fact.occurred_at, fact.payload::jsonb
            from unnest(:keys::text[], :types::text[], :times::timestamptz[], :payloads::text[])
                as fact (event_key, type, occurred_at, payload)
            """;

    private static final String ONCE = INSERT.formatted("");

    private static final String EACH = INSERT.formatted(" || '/' || pg_current_xact_id()");

    private static final String UNTOLD =
            ONCE
                    + """
                      on conflict (shop_id, event_key) do nothing
                      returning event_key
                      """;

    private final JdbcClient sql;

    EventTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(ShopId shop, List<Fact> facts) {
        insert(ONCE, shop, facts).update();
    }

    Set<String> insertUntold(ShopId shop, List<Fact> facts) {
        return new HashSet<>(insert(UNTOLD, shop, facts).query(String.class).list());
    }

    void insertEach(ShopId shop, List<Fact> facts) {
        insert(EACH, shop, facts).update();
    }

    private JdbcClient.StatementSpec insert(String statement, ShopId shop, List<Fact> facts) {
        return sql.sql(statement)
                .param("shop", shop.value())
                .param("keys", Sql.texts(facts, Fact::key))
                .param("types", Sql.texts(facts, Fact::type))
                .param("times", Sql.times(facts, Fact::at))
                .param("payloads", Sql.texts(facts, Fact::payload));
    }

    Duration ageAfter(Position position) {
        return sql.sql(
                        """
                        select (extract(epoch from clock_timestamp() - appended_at) * 1000)::bigint
                        from event_log
                        where (xid, position) > (:transaction::xid8, :place)
                        order by xid, position
                        limit 1
                        """)
                .param("transaction", position.transaction())
                .param("place", position.place())
                .query(Long.class)
                .optional()
                .map(millis -> Duration.ofMillis(Math.max(1, millis)))
                .orElse(Duration.ZERO);
    }

    List<LoggedFact> after(Position position, int limit) {
        return sql.sql(
                        """
                        select xid::text as transaction, position, shop_id, event_key, type, occurred_at,
                            payload::text as payload
                        from event_log
                        where (xid, position) > (:transaction::xid8, :place)
                            and xid < pg_snapshot_xmin(pg_current_snapshot())
                        order by xid, position
                        limit :limit
                        """)
                .param("transaction", position.transaction())
                .param("place", position.place())
                .param("limit", limit)
                .query((row, line) -> read(row))
                .list();
    }

    private static LoggedFact read(ResultSet row) throws SQLException {
        return new LoggedFact(
                new Position(row.getString("transaction"), row.getLong("position")),
                new ShopId(Sql.uuid(row, "shop_id")),
                new Fact(
                        row.getString("event_key"),
                        row.getString("type"),
                        Sql.instant(row, "occurred_at"),
                        row.getString("payload")));
    }
}
