package goodword.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KilledGoodwordTest {
    @TempDir(factory = OpenFolder.class)
    Path home;

    @Test
    void a_killed_goodword_leaves_no_orphan_and_loses_no_commit() throws Exception {
        try (GoodwordProcess other = GoodwordProcess.start(home)) {
            long orphan = Long.parseLong(other.firstLine());
            assertThatThrownBy(() -> EmbeddedPostgres.start(home, line -> {}))
                    .hasMessageContaining("Another Goodword (process %d)", other.pid());

            other.kill();

            try (EmbeddedPostgres server = EmbeddedPostgres.start(home, line -> {})) {
                // At most a zombie, waiting for init to collect it.
                assertThat(Processes.commandLine(orphan)).isEmpty();
                assertThat(Query.one(server, "select text from note")).isEqualTo("committed");
            }
        }
        assertThat(Processes.all().map(Processes::commandLine))
                .noneMatch(command -> command.contains(home.resolve("data").toString()));
    }

    @Test
    void goodword_and_server_killed_together_lose_no_commit() throws Exception {
        try (GoodwordProcess other = GoodwordProcess.start(home)) {
            long killed = Long.parseLong(other.firstLine());

            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            other.kill();

            try (EmbeddedPostgres server = EmbeddedPostgres.start(home, line -> {})) {
                assertThat(Query.one(server, "select text from note")).isEqualTo("committed");
            }
        }
    }
}
