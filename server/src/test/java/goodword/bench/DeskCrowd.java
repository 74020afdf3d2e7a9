package goodword.bench;

import goodword.platform.tenancy.ShopId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/// A shop with a past of two years: orders spread over its days, each by a customer of its own, one
/// in ten referred, by advocates of whom some have many friends and all but a few were brought by
/// another, in all states, one referral in fifty waiting for a person; rewards, their postings, and
/// the event log's facts of it all. The tallies of clicks, shares and advocates are put there by
/// day; the projection is left to do its own work.
final class DeskCrowd {
    private static final String PAST = "desk.sql";

    private final BenchServer server;
    private final ShopId shop;
    private final long orders;

    DeskCrowd(BenchServer server, ShopId shop, long orders) {
        this.server = server;
        this.shop = shop;
        this.orders = orders;
    }

    long advocates() {
        return Math.max(1, orders / 50);
    }

    void fill() throws SQLException, IOException {
        try (Connection connection = server.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
            for (String part : past().split(";")) {
                statement.execute(
                        part.replace(":shop", "'" + shop + "'::uuid")
                                .replace(":advocates", Long.toString(advocates()))
                                .replace(":orders", Long.toString(orders)));
            }
            look(statement);
        }
    }

    /// Gives the planner its due, as autovacuum does within seconds.
    void look() throws SQLException {
        try (Connection connection = server.superuser();
                Statement statement = connection.createStatement()) {
            look(statement);
        }
    }

    private static void look(Statement statement) throws SQLException {
        statement.execute("vacuum (analyze)");
        statement.execute("checkpoint");
    }

    private static String past() throws IOException {
        try (InputStream file = DeskCrowd.class.getResourceAsStream(PAST)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
