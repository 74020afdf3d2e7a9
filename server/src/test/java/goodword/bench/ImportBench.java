package goodword.bench;

import goodword.app.House;
import goodword.conversion.Batches;
import goodword.conversion.EnrolJourney;
import goodword.order.OrderSnapshot;
import goodword.platform.database.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Takes ever longer histories in, each into a shop of its own: two years of orders, a third of
/// them by customers who had ordered before, a fifth with somebody's code. The last orders should
/// take as long as the first.
final class ImportBench {
    private static final int BATCH = Integer.getInteger("bench.batch", 200);
    private static final String ORDERS = System.getProperty("bench.orders", "10000,30000,100000");
    private static final Instant START = Instant.now().minus(Duration.ofDays(730));

    private ImportBench() {}

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        try (BenchServer server = new BenchServer();
                House house = BenchShop.house(Database.open(server.program(), 4))) {
            take(house, 3_000);
            for (String orders : ORDERS.split(",")) {
                double[] tenths = take(house, Integer.parseInt(orders));
                System.out.printf(
                        "%7s orders: seconds per 1,000: first tenth %.2f, last %.2f, ratio %.2f;"
                                + " in all %.0f orders/s%n",
                        orders,
                        tenths[0],
                        tenths[9],
                        tenths[9] / tenths[0],
                        10_000 / Arrays.stream(tenths).sum());
            }
        }
    }

    /// The seconds that each tenth of a history took.
    private static double[] take(House house, int orders) {
        BenchShop shop = BenchShop.open(house);
        int advocates = enrol(house, shop, orders / 20);
        SplittableRandom random = new SplittableRandom(orders);
        double[] tenths = new double[10];
        Batches batches = new Batches(BATCH);
        int next = 0;
        for (int tenth = 0; tenth < 10; tenth++) {
            long start = System.nanoTime();
            for (; next < orders / 10 * (tenth + 1); next++) {
                OrderSnapshot order = order(shop, random, next, orders, advocates);
                if (!batches.accepts(order)) {
                    house.orderJourney().takeAll(shop.id(), batches.take());
                }
                batches.add(order);
            }
            house.orderJourney().takeAll(shop.id(), batches.take());
            tenths[tenth] = (System.nanoTime() - start) / 1e9;
        }
        return scaled(tenths, orders);
    }

    private static OrderSnapshot order(
            BenchShop shop, SplittableRandom random, int number, int orders, int advocates) {
        int customer = random.nextInt(3) == 0 ? random.nextInt(number + 1) : number;
        String code = random.nextInt(5) == 0 ? BenchShop.code(random.nextInt(advocates)) : null;
        Instant placedAt = START.plus(Duration.ofDays(730).multipliedBy(number).dividedBy(orders));
        return shop.order("o" + number, "c" + customer, code, placedAt);
    }

    private static int enrol(House house, BenchShop shop, int advocates) {
        List<EnrolJourney.Candidate> candidates = new ArrayList<>();
        for (int number = 0; number < advocates; number++) {
            candidates.add(
                    new EnrolJourney.Candidate(
                            BenchShop.customer("a" + number), BenchShop.code(number)));
        }
        for (int from = 0; from < advocates; from += 500) {
            house.enrolJourney()
                    .enrol(shop.id(), candidates.subList(from, Math.min(advocates, from + 500)));
        }
        return advocates;
    }

    /// Seconds for 1,000 orders.
    private static double[] scaled(double[] tenths, int orders) {
        double[] seconds = new double[tenths.length];
        for (int tenth = 0; tenth < tenths.length; tenth++) {
            seconds[tenth] = tenths[tenth] * 10_000 / orders;
        }
        return seconds;
    }
}
