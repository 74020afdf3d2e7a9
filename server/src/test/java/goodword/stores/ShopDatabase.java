package goodword.stores;

import goodword.app.TestServer;
import goodword.platform.database.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// A shop's own empty database, on the server that all tests share.
record ShopDatabase(EmbeddedPostgres server, String name) {
    static ShopDatabase fresh(String kind) {
        ShopDatabase database = new ShopDatabase(TestServer.server(), "shop_" + kind);
        database.within("postgres", "drop database if exists " + database.name + " with (force)");
        database.within("postgres", "create database " + database.name);
        return database;
    }

    String user() {
        return server.superuser();
    }

    String password() {
        return server.password();
    }

    int port() {
        return server.port();
    }

    void execute(String order) {
        within(name, order);
    }

    /// The one number that this query gives.
    long count(String query) {
        try (Connection connection = connect(name);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException("cannot ask the database " + name, failed);
        }
    }

    private void within(String database, String order) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(order);
        } catch (SQLException failed) {
            throw new IllegalStateException("cannot: " + order, failed);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(database), user(), password());
    }
}
