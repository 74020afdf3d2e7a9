package goodword.redirect;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.app.TestServer;
import goodword.platform.clock.Chance;
import goodword.platform.clock.SettableClock;
import goodword.platform.database.Database;
import goodword.sharing.ClickIntake;
import goodword.sharing.PackedOpenings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClickWriterTest {
    private static final PackedOpenings UNREADABLE = new PackedOpenings(5, new byte[] {0, 1, 0, 0});

    @TempDir private Path folder;
    private final Tally tally = new Tally();

    @Test
    void without_the_database_clicks_go_to_the_file_and_beyond_its_limit_are_counted_as_dropped()
            throws Exception {
        Database closed = Database.open(TestServer.shared(), 1);
        closed.close();
        try (ClickWriter writer = writer(closed, 50)) {
            writer.write(new PackedOpenings(3, new byte[20]));
            writer.advance();
            writer.write(new PackedOpenings(4, new byte[20]));
        }

        assertThat(tally.dropped().sum()).isEqualTo(4);
        assertThat(Files.size(folder.resolve("clicks.spill"))).isGreaterThan(20);
        assertThat(tally.stored().sum()).isZero();
    }

    /// Such a batch would otherwise be tried for ever, and all behind it would wait.
    @Test
    void a_batch_that_the_database_cannot_read_is_counted_as_dropped() throws Exception {
        try (Database database = Database.open(TestServer.shared(), 1);
                ClickWriter writer = writer(database, 1_000)) {
            writer.write(UNREADABLE);
        }

        assertThat(tally.dropped().sum()).isEqualTo(5);
        assertThat(Files.size(folder.resolve("clicks.spill"))).isZero();
    }

    private ClickWriter writer(Database database, long bytesMax) throws Exception {
        SettableClock clock = new SettableClock(Instant.EPOCH);
        Chance chance = new Chance(new SplittableRandom(1), clock);
        return new ClickWriter(
                new ClickIntake(database, chance),
                Spill.open(folder.resolve("clicks.spill"), bytesMax),
                tally);
    }
}
