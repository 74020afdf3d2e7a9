package goodword.crash;

import goodword.platform.database.EmbeddedPostgres;
import goodword.platform.tenancy.ShopId;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/// What a database knows of the clicks of one shop, read by its superuser; and the codes that are
/// clicked, each once.
final class ClickLedger {
    private final EmbeddedPostgres server;
    private final String database;
    private final ShopId shop;

    ClickLedger(EmbeddedPostgres server, String database, ShopId shop) {
        this.server = server;
        this.database = database;
        this.shop = shop;
    }

    static String code(long number) {
        return "C%07d".formatted(number);
    }

    void makeCodes(int count) throws SQLException {
        run(
                """
                insert into sharing_code (shop_id, code_key, code, person_id, created_at)
                select '%s', code, code, gen_random_uuid(), now()
                from (select 'C' || lpad(n::text, 7, '0') as code
                    from generate_series(0, %d) as n) as fresh
                """
                        .formatted(shop, count - 1));
        run("analyze sharing_code, sharing_route");
    }

    void forgetClicks() throws SQLException {
        run("truncate sharing_click, sharing_intake");
    }

    long waiting() throws SQLException {
        return number("select count(*) from sharing_intake");
    }

    long clicks() throws SQLException {
        return number("select count(*) from sharing_click");
    }

    /// How often each code is stored.
    Map<String, Integer> byCode() throws SQLException {
        Map<String, Integer> counts = new HashMap<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select code_key, count(*) from sharing_click group by 1")) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getInt(2));
            }
        }
        return counts;
    }

    private long number(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void run(String statement) throws SQLException {
        try (Connection connection = connect();
                Statement running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                server.jdbcUrl(database), server.superuser(), server.password());
    }
}
