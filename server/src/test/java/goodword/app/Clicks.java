package goodword.app;

import goodword.sharing.SharingFigures;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// What the database knows of clicks, once every click that was taken is there.
final class Clicks {
    private Clicks() {}

    static SharingFigures of(TestShop shop, WebServer server) throws Exception {
        settle(shop, server);
        return shop.house
                .rooms()
                .database()
                .inShop(shop.id, () -> shop.house.rooms().sharing().figures(shop.id));
    }

    /// How many visitors were recognised as one and the same or as another.
    static long visitors(TestShop shop, WebServer server) throws Exception {
        settle(shop, server);
        return number(shop, "select count(distinct visitor_key) from sharing_click");
    }

    static void forget(TestShop shop, WebServer server) throws Exception {
        settle(shop, server);
        number(
                shop,
                "with gone as (delete from sharing_click returning 1) select count(*) from gone");
    }

    /// As the owner of the server, who sees all shops.
    static long number(TestShop shop, String query) throws SQLException {
        String database = shop.address.url().replaceFirst(".*/", "");
        try (Connection connection =
                        DriverManager.getConnection(
                                TestServer.server().jdbcUrl(database),
                                TestServer.server().superuser(),
                                TestServer.server().password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void settle(TestShop shop, WebServer server) throws Exception {
        Eventually.isTrue(() -> server.clicks().taken().sum() == server.clicks().stored().sum());
        shop.house.clickIntake().moveAll();
    }
}
