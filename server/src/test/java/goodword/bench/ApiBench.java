package goodword.bench;

import goodword.access.KeyWish;
import goodword.app.House;
import goodword.app.TestDoor;
import goodword.platform.database.Database;
import java.time.Instant;
import java.util.Locale;

/// `POST /v1/orders` over HTTP, with a key and an idempotency key, beside PostgreSQL alone doing
/// what is needed for it.
final class ApiBench {
    private static final int POOL = Integer.getInteger("bench.pool", 8);
    private static final int CONNECTIONS = Integer.getInteger("bench.callers", 32);
    private static final int CLIENTS = Integer.getInteger("bench.clients", 8);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 4);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 8);
    private static final int WARM_UP = Integer.getInteger("bench.warmup", 25);
    private static final long PEOPLE = Long.getLong("bench.people", 10_000);

    private ApiBench() {}

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        try (BenchServer server = new BenchServer();
                House house = BenchShop.house(Database.open(server.program(), POOL));
                TestDoor door = TestDoor.open(house)) {
            BenchShop shop = BenchShop.open(house);
            Crowd crowd = new Crowd(server, shop.id());
            crowd.growTo(PEOPLE);
            String key =
                    house.apiKeys().issue(shop.id(), KeyWish.forEverything("bench"), Instant.now());
            ApiLoad api = new ApiLoad(door.port(), key, new Orders(crowd.size()), CONNECTIONS);
            PgbenchLoad alone = PgbenchLoad.ofCalls(server, shop, crowd.size(), CLIENTS);
            System.out.printf(
                    "%d people: %s%n",
                    PEOPLE, new Rounds(ROUNDS, SECONDS, WARM_UP).compare(api, alone).line());
        }
    }
}
