package goodword.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// Moves whole tables out and in, in the transaction of its connection.
final class CopyTable {
    private final Connection connection;
    private final CopyManager copies;

    CopyTable(Connection connection) throws SQLException {
        this.connection = connection;
        this.copies = connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /// The same text for the same rows, whatever the server is set to.
    void settleForms() throws SQLException {
        run("set local timezone to 'UTC'");
        run("set local datestyle to 'ISO, YMD'");
        run("set local intervalstyle to 'postgres'");
        run("set local extra_float_digits to 3");
        run("set local statement_timeout to 0");
    }

    /// All rows of a table. Who is above row security would see a confined table once for each
    /// shop, hence the condition.
    long out(Shelf shelf, List<UUID> shops, OutputStream to) throws SQLException, IOException {
        if (!shelf.confined()) {
            return copies.copyOut(selecting(shelf, ""), to);
        }
        long rows = 0;
        for (UUID shop : shops) {
            enter(shop);
            rows += copies.copyOut(selecting(shelf, " where shop_id = tenancy_shop()"), to);
        }
        return rows;
    }

    long in(Shelf shelf, InputStream from) throws SQLException, IOException {
        return copies.copyIn(
                "copy %s (%s) from stdin".formatted(quoted(shelf.name()), columns(shelf)), from);
    }

    boolean isEmpty(Shelf shelf) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select exists (select from %s)".formatted(quoted(shelf.name())))) {
            return row.next() && !row.getBoolean(1);
        }
    }

    /// Takes the guards off a table that nobody else may use meanwhile.
    void open(Shelf shelf) throws SQLException {
        String name = quoted(shelf.name());
        run("alter table %s disable trigger user".formatted(name));
        if (shelf.confined()) {
            run("alter table %s no force row level security".formatted(name));
        }
    }

    void close(Shelf shelf) throws SQLException {
        String name = quoted(shelf.name());
        if (shelf.confined()) {
            run("alter table %s force row level security".formatted(name));
        }
        run("alter table %s enable trigger user".formatted(name));
    }

    void continueAfter(String sequence, long last) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select setval(?::regclass, ?)")) {
            statement.setString(1, quoted(sequence));
            statement.setLong(2, last);
            statement.execute();
        }
    }

    private void enter(UUID shop) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select set_config('app.shop', ?, true)")) {
            statement.setString(1, shop.toString());
            statement.execute();
        }
    }

    private void run(String statement) throws SQLException {
        try (Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }

    private static String selecting(Shelf shelf, String condition) {
        return "copy (select %s from %s%s) to stdout"
                .formatted(columns(shelf), quoted(shelf.name()), condition);
    }

    private static String columns(Shelf shelf) {
        return shelf.columns().stream().map(CopyTable::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
