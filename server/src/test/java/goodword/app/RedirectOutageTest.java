package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.crash.Opener;
import goodword.person.PersonId;
import goodword.platform.clock.Chance;
import goodword.platform.database.Database;
import goodword.platform.database.EmbeddedPostgres;
import goodword.platform.database.OpenFolder;
import goodword.platform.database.Storage;
import goodword.platform.tenancy.ShopId;
import goodword.platform.vault.Vault;
import goodword.shop.Shop;
import goodword.shop.Site;
import goodword.shop.WebHome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Stops the database while links are opened: every link leads on, those never opened before too,
/// and every click is counted when it is back. `-Dgoodword.outage.seconds=600` makes it the drill
/// of ten minutes.
final class RedirectOutageTest {
    private static final Duration OUTAGE =
            Duration.ofSeconds(Integer.getInteger("goodword.outage.seconds", 6));
    private static final int CODES = 20_000;
    private static final int CLIENTS = 4;

    /// Between two links of a client: the drill takes time, not the processors.
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    @TempDir(factory = OpenFolder.class)
    private Path folder;

    private final AtomicLong opened = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private volatile boolean over;

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void every_link_leads_on_and_every_click_is_counted() throws Exception {
        ShopId shop = new ShopId(UUID.randomUUID());
        Path home = folder.resolve("postgres");
        EmbeddedPostgres postgres = start(home);
        Door door = Door.passing(0).spilling(folder.resolve("clicks.spill"), 256_000_000);
        try (House house = house(postgres)) {
            open(house, shop);
            try (WebServer server = WebServer.open(house, door)) {
                List<Thread> clients = startClients(server.port());
                await(() -> opened.get() > 200);

                postgres.close();
                long beforeOutage = opened.get();
                LockSupport.parkNanos(OUTAGE.toNanos());
                long inOutage = opened.get() - beforeOutage;
                postgres = start(home);
                await(() -> server.clicks().spilled().sum() > 0 && isBack(server));
                over = true;
                for (Thread client : clients) {
                    client.join();
                }
                await(() -> server.clicks().stored().sum() == server.clicks().taken().sum());
                house.clickIntake().moveAll();

                long stored =
                        house.rooms()
                                .database()
                                .inShop(shop, () -> house.rooms().sharing().figures(shop))
                                .clicks();
                System.out.printf(
                        "%d s without the database: %d links opened meanwhile, %d in all, %d did"
                                + " not lead on; %d clicks counted, %d by way of the file, %d"
                                + " dropped%n",
                        OUTAGE.toSeconds(),
                        inOutage,
                        opened.get(),
                        failed.get(),
                        stored,
                        server.clicks().spilled().sum(),
                        server.clicks().dropped().sum());
                assertThat(inOutage).isPositive();
                assertThat(failed).hasValue(0);
                assertThat(server.clicks().dropped().sum()).isZero();
                assertThat(stored).isEqualTo(opened.get());
            }
        } finally {
            over = true;
            postgres.close();
        }
    }

    private static EmbeddedPostgres start(Path home) {
        return EmbeddedPostgres.start(home, new ArrayList<String>()::add);
    }

    private static House house(EmbeddedPostgres postgres) {
        InstantSource clock = InstantSource.system();
        return new House(
                new Ground(
                        Database.open(Storage.open(postgres, "outage"), 8),
                        new Vault(new byte[32]),
                        clock,
                        new Chance(new SplittableRandom(7), clock),
                        true));
    }

    private static void open(House house, ShopId shop) {
        Instant now = Instant.now();
        house.shops().open(new Shop(shop, "Outage", TestShop.EUR, true, now));
        house.shops()
                .settle(shop, Site.at(WebHome.read("https://shop.example/").orElseThrow()), now);
        Map<String, PersonId> codes = new LinkedHashMap<>();
        for (int next = 0; next < CODES; next++) {
            codes.put("K" + next, new PersonId(UUID.randomUUID()));
        }
        house.rooms()
                .database()
                .inShop(
                        shop,
                        () -> {
                            house.rooms().sharing().bringCodes(shop, codes, now);
                            return shop;
                        });
    }

    /// Each goes through all codes, so that many are opened for the first time in the outage.
    private List<Thread> startClients(int port) {
        List<Thread> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            int first = client * (CODES / CLIENTS);
            clients.add(Thread.ofPlatform().start(() -> openLinks(port, first)));
        }
        return clients;
    }

    private void openLinks(int port, int first) {
        try (Opener opener = Opener.to(port)) {
            for (int next = first; !over; next = (next + 1) % CODES) {
                if (!opener.open("K" + next)) {
                    failed.incrementAndGet();
                }
                opened.incrementAndGet();
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        } catch (IOException broken) {
            failed.incrementAndGet();
        }
    }

    /// Whether the file has been taken up, but for the clicks of this moment.
    private static boolean isBack(WebServer server) {
        return server.clicks().stored().sum() >= server.clicks().taken().sum() - CLIENTS * 50;
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        Eventually.isTrue(condition, OUTAGE.plusSeconds(30));
    }
}
