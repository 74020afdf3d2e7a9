package goodword.crash;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.crash.CrashRun.Scene;
import goodword.platform.database.EmbeddedPostgres;
import goodword.platform.database.OpenFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// No order is lost and no reward is paid twice, whatever is sent twice, late or in the wrong
/// order, and whatever dies. A run is repeated by its seed: `-Dgoodword.crash.seed=...`; its length
/// is set by `-Dgoodword.crash.orders=...`: 2,000 in the suite, 10,000 for the long drill.
final class CrashTest {
    private static final long SEED = Long.getLong("goodword.crash.seed", 20_261_121L);
    private static final int ORDERS = Integer.getInteger("goodword.crash.orders", 2_000);

    @TempDir(factory = OpenFolder.class)
    static Path folder;

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() {
        System.out.println("The seed of this crash test is " + SEED);
        server = EmbeddedPostgres.start(folder.resolve("postgres"), new ArrayList<String>()::add);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void no_order_is_lost_and_no_reward_paid_twice_whatever_dies() throws Exception {
        try (CrashRun run = CrashRun.prepare(server, folder, Scene.underFire(ORDERS, SEED))) {
            int[] kills = run.deliverUnderFire();

            assertThat(run.violations()).as("seed %d\n%s", SEED, run.report()).isEmpty();
            assertThat(kills).containsExactly(5, 5, 5);
        }
    }

    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES)
    void nothing_is_reported_when_nothing_is_wrong() throws Exception {
        try (CrashRun run =
                CrashRun.prepare(server, folder, Scene.of(Fault.NONE, 1_000, SEED + 1))) {
            run.deliver();

            assertThat(run.violations()).as("seed %d\n%s", SEED, run.report()).isEmpty();
        }
    }

    /// What proves that the tests above can fail.
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    @Timeout(value = 8, unit = TimeUnit.MINUTES)
    void every_planted_fault_is_caught(Fault fault) throws Exception {
        try (CrashRun run = CrashRun.prepare(server, folder, Scene.of(fault, 1_000, SEED + 1))) {
            run.deliver();

            assertThat(run.violations()).as("seed %d\n%s", SEED, run.report()).isNotEmpty();
            assertThat(run.faultWasAtWork()).isTrue();
        }
    }
}
