package goodword.crash;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.app.House;
import goodword.app.OwnStore;
import goodword.app.TestShop;
import goodword.conversion.EnrolJourney.Candidate;
import goodword.platform.database.DatabaseAddress;
import goodword.platform.database.EmbeddedPostgres;
import goodword.platform.database.OpenFolder;
import goodword.platform.database.Storage;
import goodword.platform.tenancy.ShopId;
import goodword.platform.vault.Vault;
import goodword.program.ProgramId;
import goodword.shop.Shop;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
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

/// Kills the program by force right after it has answered stores, starts it again, and looks:
/// whatever was answered is there and is worked, once. Sixteen stores send at once, so each kill is
/// sixteen trials: for each of them, the answer that it heard last. How many trials there are is
/// set by `-Dgoodword.crash.messages=1000`.
final class KilledInboxTest {
    private static final int TRIALS = Integer.getInteger("goodword.crash.messages", 200);
    private static final long SEED = Long.getLong("goodword.crash.seed", 20_261_124L);
    private static final int SENDERS = 16;

    @TempDir(factory = OpenFolder.class)
    static Path folder;

    private static EmbeddedPostgres server;

    /// One database with one shop and its store.
    private record Scene(String database, DatabaseAddress address, ShopId shop, OwnStore store) {}

    @BeforeAll
    static void start() throws Exception {
        server = EmbeddedPostgres.start(folder.resolve("postgres"), new ArrayList<String>()::add);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void what_was_answered_is_there_and_is_worked_once() throws Exception {
        Scene scene = scene("inbox");
        int kills = (TRIALS + SENDERS - 1) / SENDERS;
        System.out.println("The seed of the killed inbox is " + SEED);

        Set<String> answered = killed(scene, "honest", kills);
        workOff(scene);

        List<String> done = strings(scene, keys("done"));
        assertThat(lost(answered, done)).isEmpty();
        assertThat(strings(scene, keys("received"))).isEmpty();
        assertThat(done).doesNotHaveDuplicates();
        assertThat(number(scene, "select count(*) from order_order")).isEqualTo(done.size());
        assertThat(number(scene, "select count(*) from referral_referral")).isEqualTo(done.size());
        assertThat(number(scene, "select count(*) from reward_reward")).isEqualTo(done.size());
        assertThat(number(scene, "select coalesce(sum(amount_minor), 0) from ledger_entry"))
                .isZero();
        System.out.printf(
                "%d kills, %d trials, %,d answered, %,d kept, none lost%n",
                kills, kills * SENDERS, answered.size(), done.size());
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void a_program_that_answers_first_is_found_out() throws Exception {
        Scene scene = scene("answers_first");

        Set<String> answered = killed(scene, "answer-first", 2);

        List<String> kept = strings(scene, keys("done"));
        kept.addAll(strings(scene, keys("received")));
        assertThat(lost(answered, kept)).isNotEmpty();
    }

    /// Everything that was answered with 200 while the program was killed this often.
    private static Set<String> killed(Scene scene, String manner, int kills) throws Exception {
        SplittableRandom dice = new SplittableRandom(SEED);
        Set<String> answered = ConcurrentHashMap.newKeySet();
        AtomicInteger numbers = new AtomicInteger();
        List<Sender> senders = new ArrayList<>();
        for (int number = 0; number < SENDERS; number++) {
            senders.add(new Sender(scene.store(), numbers, answered));
        }
        for (int kill = 1; kill <= kills; kill++) {
            Process victim = start(scene, manner);
            int port = portOf(victim);
            List<Thread> threads = new ArrayList<>();
            for (Sender sender : senders) {
                threads.add(Thread.ofPlatform().start(() -> sender.sendTo(port)));
            }
            int enough = answered.size() + SENDERS + dice.nextInt(100);
            long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
            while (answered.size() < enough && System.nanoTime() < patience) {
                LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(200));
            }
            victim.destroyForcibly().waitFor();
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(answered).hasSizeGreaterThanOrEqualTo(enough);
        }
        return answered;
    }

    /// A store that sends one message after the other, and first again what nobody answered.
    private static final class Sender {
        private final OwnStore store;
        private final AtomicInteger numbers;
        private final Set<String> answered;
        private int number;

        Sender(OwnStore store, AtomicInteger numbers, Set<String> answered) {
            this.store = store;
            this.numbers = numbers;
            this.answered = answered;
            this.number = numbers.getAndIncrement();
        }

        void sendTo(int port) {
            try (Courier courier = Courier.to(port, store)) {
                while (true) {
                    String id = "m" + number;
                    String body = OwnStore.order("o" + number, "friend" + number, "ALICE1");
                    int status = courier.send(id, body);
                    if (status == 200) {
                        answered.add(id);
                        number = numbers.getAndIncrement();
                    } else if (status != 503) {
                        throw new AssertionError(id + " is answered " + status);
                    }
                }
            } catch (IOException killed) {
                // The end of this connection is the point of the test.
            }
        }
    }

    private static void workOff(Scene scene) throws Exception {
        try (House house = InboxProcess.house(scene.address(), 8)) {
            house.jobs().start();
            long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
            while (!strings(scene, keys("received")).isEmpty() && System.nanoTime() < patience) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
        }
    }

    /// Messages that were answered and are not among these.
    private static List<String> lost(Set<String> answered, List<String> digests) {
        Set<String> kept = Set.copyOf(digests);
        return answered.stream()
                .filter(id -> !kept.contains(HexFormat.of().formatHex(Vault.digest(id))))
                .toList();
    }

    private static String keys(String state) {
        return "select encode(key_digest, 'hex') from connector_message where state = '%s'"
                .formatted(state);
    }

    private static Scene scene(String name) {
        DatabaseAddress address = Storage.open(server, name);
        ShopId shop = new ShopId(UUID.randomUUID());
        InstantSource clock = InstantSource.system();
        try (House house = InboxProcess.house(address, 2)) {
            house.shops().open(new Shop(shop, "Killed", TestShop.EUR, true, clock.instant()));
            var programs = house.rooms().programs();
            house.rooms()
                    .database()
                    .inShop(
                            shop,
                            () -> {
                                ProgramId program =
                                        programs.draft(shop, "Program", null, clock.instant());
                                return programs.publish(
                                        shop, program, TestShop.terms(), clock.instant());
                            });
            house.enrolJourney()
                    .enrol(shop, List.of(new Candidate(TestShop.customer("alice"), "ALICE1")));
            return new Scene(name, address, shop, OwnStore.connect(house, shop));
        }
    }

    private static Process start(Scene scene, String manner) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        InboxProcess.class.getName(),
                        scene.address().url(),
                        scene.address().user(),
                        scene.address().password(),
                        manner)
                .redirectErrorStream(true)
                .start();
    }

    private static int portOf(Process process) throws IOException {
        List<String> said = new ArrayList<>();
        BufferedReader reader = process.inputReader();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            said.add(line);
            if (line.startsWith(InboxProcess.LISTENS)) {
                Thread.ofVirtual().start(() -> reader.lines().forEach(said::add));
                return Integer.parseInt(line.substring(InboxProcess.LISTENS.length()).strip());
            }
        }
        throw new AssertionError("the program said only " + said);
    }

    private static long number(Scene scene, String query) throws Exception {
        return Long.parseLong(strings(scene, query).getFirst());
    }

    private static List<String> strings(Scene scene, String query) throws Exception {
        try (Connection connection =
                        DriverManager.getConnection(
                                server.jdbcUrl(scene.database()),
                                server.superuser(),
                                server.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        }
    }
}
