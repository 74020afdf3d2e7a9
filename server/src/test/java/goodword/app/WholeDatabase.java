package goodword.app;

import goodword.platform.database.DatabaseAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Every row of every table, in the words of a superuser. Places in the event log are told by their
/// order, since another server counts otherwise.
record WholeDatabase(DatabaseAddress superuser) {
    private static final Map<String, String> WITHOUT_PLACES =
            Map.of(
                    "event_log",
                    """
                    select row(row_number() over (order by xid, position), shop_id, event_key, type,
                        occurred_at, payload, appended_at)::text
                    from event_log
                    order by xid, position
                    """,
                    "event_reader",
                    """
                    select row(reader, (select count(*) from event_log fact
                        where (fact.xid, fact.position) <= (event_reader.xid, event_reader.position)
                        ))::text
                    from event_reader
                    order by reader
                    """);

    static WholeDatabase of(DatabaseAddress program) {
        return new WholeDatabase(TestServer.superuserOf(program));
    }

    Map<String, List<String>> rows() throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : tables()) {
            String all = "select one::text from %s one order by 1".formatted(table);
            rows.put(table, column(WITHOUT_PLACES.getOrDefault(table, all)));
        }
        return rows;
    }

    List<String> tables() throws SQLException {
        return column(
                """
                select relname from pg_class
                where relkind = 'r' and relnamespace = 'public'::regnamespace
                    and relname <> 'flyway_schema_history'
                order by relname
                """);
    }

    /// What guards each table, and where each sequence goes on.
    List<String> guards() throws SQLException {
        return column(
                """
                select row(relname, relrowsecurity, relforcerowsecurity)::text from pg_class
                where relkind = 'r' and relnamespace = 'public'::regnamespace
                union all
                select row(tgrelid::regclass, tgname, tgenabled)::text from pg_trigger
                where not tgisinternal
                union all
                select row(attrelid::regclass, attname, attidentity, attgenerated)::text
                from pg_attribute where attidentity <> '' or attgenerated <> ''
                order by 1
                """);
    }

    List<String> column(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (found.next()) {
                values.add(found.getString(1));
            }
            return values;
        }
    }

    void run(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(superuser.url(), superuser.user(), superuser.password());
    }
}
