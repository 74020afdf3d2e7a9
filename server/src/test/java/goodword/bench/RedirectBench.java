package goodword.bench;

import goodword.app.House;
import goodword.app.RedirectHouse;
import goodword.platform.database.Database;
import goodword.platform.tenancy.ShopId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// Links opened with every click stored, beside nginx that answers `return 302` and writes its
/// access log. Both are asked in turns by the same client, wrk.
final class RedirectBench {
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 10);
    private static final int WARM_UP = Integer.getInteger("bench.warmup", 20);
    private static final int CONNECTIONS = Integer.getInteger("bench.connections", 32);
    private static final int LINKS = Integer.getInteger("bench.links", 10_000);

    private RedirectBench() {}

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        Path folder = Files.createTempDirectory("goodword-bench-redirect-");
        try (BenchServer server = new BenchServer();
                House house = BenchShop.house(Database.open(server.program(), 8))) {
            ShopId shop = BenchShop.open(house).id();
            RedirectHouse.settle(house, shop, "https://shop.example/");
            makeLinks(server, shop);
            try (RedirectHouse goodword = RedirectHouse.open(house, folder.resolve("spill"));
                    Nginx nginx = Nginx.start(folder)) {
                long answered = measure(new Wrk(folder, CONNECTIONS, LINKS), goodword, nginx);
                compareCounts(server, house, goodword, answered);
            }
        }
    }

    /// Returns how many of our answers the client saw.
    private static long measure(Wrk wrk, RedirectHouse goodword, Nginx nginx) throws Exception {
        long answered = wrk.run(goodword.port(), WARM_UP).answered();
        wrk.run(nginx.port(), 2);
        List<Wrk.Result> ours = new ArrayList<>();
        List<Wrk.Result> theirs = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            Wrk.Result one = wrk.run(goodword.port(), SECONDS);
            Wrk.Result other = wrk.run(nginx.port(), SECONDS);
            answered += one.answered();
            ours.add(one);
            theirs.add(other);
            System.out.printf(
                    "round %d: Goodword %,8.0f/s p99 %6.2f ms; nginx %,8.0f/s p99 %6.2f ms; ratio"
                            + " %.3f%n",
                    round,
                    one.perSecond(),
                    one.p99Millis(),
                    other.perSecond(),
                    other.p99Millis(),
                    one.perSecond() / other.perSecond());
        }
        double mine = median(ours.stream().mapToDouble(Wrk.Result::perSecond).toArray());
        double nginxs = median(theirs.stream().mapToDouble(Wrk.Result::perSecond).toArray());
        System.out.printf(
                "medians: Goodword %,.0f/s, p99 %.2f ms; nginx %,.0f/s; ratio of medians %.3f%n",
                mine,
                median(ours.stream().mapToDouble(Wrk.Result::p99Millis).toArray()),
                nginxs,
                mine / nginxs);
        return answered;
    }

    /// The client leaves some requests on their way when it ends, so the server may have a few more
    /// than the client saw, at most one a connection and run.
    private static void compareCounts(
            BenchServer server, House house, RedirectHouse goodword, long answered)
            throws Exception {
        while (goodword.stored() < goodword.taken()) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        while (counted(server, "sharing_intake") > 0) {
            house.clickIntake().moveAll();
        }
        System.out.printf(
                "answers seen %,d; clicks taken %,d, stored %,d, dropped %,d; in the database %,d%n",
                answered,
                goodword.taken(),
                goodword.stored(),
                goodword.dropped(),
                counted(server, "sharing_click"));
    }

    private static long counted(BenchServer server, String table) throws SQLException {
        try (Connection connection = server.superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void makeLinks(BenchServer server, ShopId shop) throws SQLException {
        try (Connection connection = server.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into sharing_code (shop_id, code_key, code, person_id, created_at)
                    select '%s', code, code, gen_random_uuid(), now()
                    from (select 'L' || lpad(n::text, 7, '0') as code
                        from generate_series(1, %d) as n) as fresh
                    """
                            .formatted(shop, LINKS));
            statement.execute("vacuum analyze sharing_code, sharing_route");
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
