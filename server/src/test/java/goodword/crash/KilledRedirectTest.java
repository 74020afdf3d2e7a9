package goodword.crash;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.app.Ground;
import goodword.app.House;
import goodword.platform.clock.Chance;
import goodword.platform.database.Database;
import goodword.platform.database.DatabaseAddress;
import goodword.platform.database.EmbeddedPostgres;
import goodword.platform.database.OpenFolder;
import goodword.platform.database.Storage;
import goodword.platform.tenancy.ShopId;
import goodword.platform.vault.Vault;
import goodword.shop.Shop;
import goodword.shop.Site;
import goodword.shop.WebHome;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Kills the program by force while links are opened, starts it again, and counts: no click that
/// was answered more than a second before is missing, and none is there twice. The number of trials
/// is set by `-Dgoodword.crash.redirects=20`.
final class KilledRedirectTest {
    private static final int TRIALS = Integer.getInteger("goodword.crash.redirects", 2);
    private static final long SEED = Long.getLong("goodword.crash.seed", 20_261_123L);
    private static final long WINDOW_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int CODES = 200_000;
    private static final int CONNECTIONS = 16;
    private static final String DATABASE = "redirect";
    private static final String LISTENS = "Goodword listens on http://localhost:";

    @TempDir(factory = OpenFolder.class)
    static Path folder;

    private static EmbeddedPostgres server;
    private static DatabaseAddress program;
    private static ClickLedger ledger;
    private final List<Process> started = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        server = EmbeddedPostgres.start(folder.resolve("postgres"), new ArrayList<String>()::add);
        program = Storage.open(server, DATABASE);
        ShopId shop = new ShopId(UUID.randomUUID());
        InstantSource clock = InstantSource.system();
        Chance chance = new Chance(new SplittableRandom(SEED), clock);
        try (House house =
                new House(
                        new Ground(
                                Database.open(program, 2),
                                new Vault(new byte[32]),
                                clock,
                                chance,
                                true))) {
            house.shops()
                    .open(
                            new Shop(
                                    shop,
                                    "Killed",
                                    Currency.getInstance("EUR"),
                                    true,
                                    clock.instant()));
            Site site = Site.at(WebHome.read("https://shop.example/").orElseThrow());
            house.shops().settle(shop, site, clock.instant());
        }
        ledger = new ClickLedger(server, DATABASE, shop);
        ledger.makeCodes(CODES);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void no_click_older_than_the_window_is_lost_and_none_is_counted_twice() throws Exception {
        System.out.println("The seed of the killed redirects is " + SEED);
        SplittableRandom dice = new SplittableRandom(SEED);
        List<String> wrong = new ArrayList<>();
        try {
            for (int trial = 1; trial <= TRIALS; trial++) {
                wrong.addAll(trial(trial, dice));
            }
        } finally {
            started.forEach(Process::destroyForcibly);
        }

        assertThat(wrong).isEmpty();
    }

    private List<String> trial(int trial, SplittableRandom dice) throws Exception {
        ledger.forgetClicks();
        Map<String, Long> answered = new ConcurrentHashMap<>();
        AtomicInteger sent = new AtomicInteger();
        Process victim = serve();
        int port = portOf(victim);
        List<Thread> clients = new ArrayList<>();
        for (int client = 0; client < CONNECTIONS; client++) {
            clients.add(Thread.ofPlatform().start(() -> openLinks(port, sent, answered)));
        }
        awaitLoad(answered, dice);
        long killedAt = System.nanoTime();
        victim.destroyForcibly().waitFor();
        for (Thread client : clients) {
            client.join();
        }
        recover();
        return judge(trial, answered, killedAt);
    }

    /// At least two seconds and a thousand answers, and then some.
    private static void awaitLoad(Map<String, Long> answered, SplittableRandom dice) {
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2));
        long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (answered.size() < 1_000 && System.nanoTime() < patience) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(dice.nextInt(1_000)));
    }

    private static void openLinks(int port, AtomicInteger sent, Map<String, Long> answered) {
        try (Opener opener = Opener.to(port)) {
            for (int next = sent.getAndIncrement(); next < CODES; next = sent.getAndIncrement()) {
                String code = ClickLedger.code(next);
                if (!opener.open(code)) {
                    throw new AssertionError(code + " did not lead to the shop");
                }
                answered.put(code, System.nanoTime());
            }
        } catch (IOException killed) {
            // The end of this connection is the point of the test.
        }
    }

    /// Starts anew, waits until all that is there has been moved, and stops in an orderly way.
    private void recover() throws Exception {
        Process next = serve();
        portOf(next);
        long before;
        do {
            before = ledger.clicks();
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        } while (ledger.waiting() > 0 || ledger.clicks() > before);
        next.destroy();
        assertThat(next.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    private static List<String> judge(int trial, Map<String, Long> answered, long killedAt)
            throws Exception {
        Map<String, Integer> stored = ledger.byCode();
        List<String> wrong = new ArrayList<>();
        int lostInWindow = 0;
        long oldestLost = 0;
        for (Map.Entry<String, Long> one : answered.entrySet()) {
            if (!stored.containsKey(one.getKey())) {
                long age = killedAt - one.getValue();
                oldestLost = Math.max(oldestLost, age);
                if (age > WINDOW_NANOS) {
                    wrong.add("trial " + trial + ": lost " + one.getKey() + ", age " + age);
                } else {
                    lostInWindow++;
                }
            }
        }
        stored.forEach(
                (code, times) -> {
                    if (times > 1) {
                        wrong.add("trial " + trial + ": " + code + " is there twice");
                    }
                });
        System.out.printf(
                "trial %2d: answered %,7d  stored %,7d  lost %,5d, the oldest %4d ms before the"
                        + " kill; older than the window or twice: %d%n",
                trial,
                answered.size(),
                stored.size(),
                lostInWindow,
                TimeUnit.NANOSECONDS.toMillis(oldestLost),
                wrong.size());
        assertThat(answered).hasSizeGreaterThan(500);
        return wrong;
    }

    private Process serve() throws IOException {
        ProcessBuilder command =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "goodword.app.Main",
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        folder.resolve("home").toString());
        Map<String, String> environment = command.environment();
        environment.put("GOODWORD_DATABASE_URL", program.url());
        environment.put("GOODWORD_DATABASE_USER", program.user());
        environment.put("GOODWORD_DATABASE_PASSWORD", program.password());
        environment.put("GOODWORD_DATABASE_OWNER_USER", server.superuser());
        environment.put("GOODWORD_DATABASE_OWNER_PASSWORD", server.password());
        Process process = command.redirectErrorStream(true).start();
        started.add(process);
        return process;
    }

    private static int portOf(Process process) throws IOException {
        List<String> said = new ArrayList<>();
        BufferedReader reader = process.inputReader();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            said.add(line);
            if (line.startsWith(LISTENS)) {
                Thread.ofVirtual().start(() -> reader.lines().forEach(said::add));
                return Integer.parseInt(line.substring(LISTENS.length()).strip());
            }
        }
        throw new AssertionError("the program said only " + said);
    }
}
