package goodword.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Plain SQL over a connection of its own.
final class Query {
    private Query() {}

    static Connection connect(EmbeddedPostgres server) throws SQLException {
        return DriverManager.getConnection(
                server.jdbcUrl("postgres"), server.superuser(), server.password());
    }

    static void run(EmbeddedPostgres server, String statement) throws SQLException {
        try (Connection connection = connect(server);
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    static String one(EmbeddedPostgres server, String query) throws SQLException {
        try (Connection connection = connect(server);
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
