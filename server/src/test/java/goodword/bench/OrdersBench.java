package goodword.bench;

import goodword.app.House;
import goodword.platform.database.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One order to its committed verdict, beside the same work done by PostgreSQL alone, with ever
/// more people there already.
final class OrdersBench {
    private static final int POOL = Integer.getInteger("bench.pool", 8);
    private static final int CALLERS = Integer.getInteger("bench.callers", 32);
    private static final int CLIENTS = Integer.getInteger("bench.clients", 8);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 4);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 8);
    private static final int WARM_UP = Integer.getInteger("bench.warmup", 25);
    private static final String PEOPLE = System.getProperty("bench.people", "10000,100000,1000000");

    private OrdersBench() {}

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        try (BenchServer server = new BenchServer()) {
            BenchShop shop = open(server);
            Crowd crowd = new Crowd(server, shop.id());
            crowd.growTo(1_000);
            countStatements(server, shop, crowd);
            List<String> lines = new ArrayList<>();
            for (String people : PEOPLE.split(",")) {
                System.out.printf("Filling up to %s people%n", people);
                crowd.growTo(Long.parseLong(people));
                lines.add("%10s people: %s".formatted(people, measure(server, shop, crowd)));
                System.out.println(lines.getLast());
            }
            tellSignals(server);
            lines.forEach(System.out::println);
        }
    }

    private static BenchShop open(BenchServer server) {
        try (House house = BenchShop.house(Database.open(server.program(), 2))) {
            return BenchShop.open(house);
        }
    }

    private static void countStatements(BenchServer server, BenchShop shop, Crowd crowd) {
        StatementCount count = new StatementCount();
        Database database = Database.through(server.program(), 2, count::around);
        try (House house = BenchShop.house(database)) {
            JourneyLoad journey =
                    new JourneyLoad(house.orderJourney(), shop, new Orders(crowd.size()), 1);
            journey.takeOne();
            int before = count.count();
            journey.takeOne();
            System.out.printf("One credited order: %d statements%n", count.count() - before);
        }
    }

    private static String measure(BenchServer server, BenchShop shop, Crowd crowd)
            throws Exception {
        try (House house = BenchShop.house(Database.open(server.program(), POOL))) {
            JourneyLoad journey =
                    new JourneyLoad(house.orderJourney(), shop, new Orders(crowd.size()), CALLERS);
            PgbenchLoad alone = PgbenchLoad.ofOrders(server, shop, crowd.size(), CLIENTS);
            return new Rounds(ROUNDS, SECONDS, WARM_UP).compare(journey, alone).line();
        }
    }

    /// An order with a signal takes another path than the one that is measured.
    private static void tellSignals(BenchServer server) throws SQLException {
        try (Connection connection = server.superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SIGNALS)) {
            row.next();
            System.out.printf(
                    "%d screened, %d of them with a signal%n", row.getLong(1), row.getLong(2));
        }
    }

    private static final String SIGNALS =
            "select count(*), count(*) filter (where signals <> '[]') from trust_screening";
}
