package goodword.platform.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each foreign process here runs as the server's own user: PostgreSQL sees through others by
/// itself.
final class LeftoversTest {
    @TempDir(factory = OpenFolder.class)
    Path folder;

    private Installation installation;
    private @Nullable Process foreign;

    @BeforeEach
    void make_a_cluster() throws Exception {
        installation = Installation.in(Home.open(folder), line -> {});
        new Cluster(installation).ensure(line -> {});
    }

    @AfterEach
    void end_the_foreign_process() throws Exception {
        if (foreign != null) {
            foreign.destroyForcibly().waitFor();
        }
    }

    @Test
    void a_lock_file_with_the_id_of_a_foreign_living_process_is_no_hindrance() throws Exception {
        foreign = startAsServersUser("echo $$; exec sleep 60");
        leaveLockFileOf(firstLine(foreign));

        assertThatTheServerStarts();
        assertThat(foreign.isAlive()).isTrue();
    }

    @Test
    void a_lock_file_with_the_id_of_a_zombie_is_no_hindrance() throws Exception {
        foreign = startAsServersUser("sleep 1 & echo $!; exec sleep 60");
        String zombie = firstLine(foreign);
        Deadline.until("zombie", () -> Processes.isZombie(Long.parseLong(zombie)));
        leaveLockFileOf(zombie);

        assertThatTheServerStarts();
    }

    @Test
    void a_server_that_lost_its_goodword_is_stopped_before_the_next_starts() throws Exception {
        Postmaster orphan =
                Postmaster.launch(installation, new PortFile(folder.resolve("port")).current());
        assertThat(orphan.awaitReady(new CompletableFuture<>()))
                .isEqualTo(Postmaster.Outcome.READY);

        assertThatTheServerStarts();
        assertThat(orphan.isReady()).isFalse();
    }

    @Test
    void a_session_that_does_not_notice_the_death_of_its_server_is_waited_for_or_ended()
            throws Exception {
        String name = "postgres: " + installation.home().clusterName() + ": checkpointer";
        foreign = startAsServersUser("exec -a '%s' sleep 1".formatted(name));
        long pid = foreign.pid();
        Deadline.until("named", () -> Processes.commandLine(pid).contains(name));

        new Leftovers(installation.home()).clear();

        assertThat(Processes.commandLine(pid)).isEmpty();
    }

    private void assertThatTheServerStarts() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, line -> {})) {
            assertThat(Query.one(server, "select 1")).isEqualTo("1");
        }
    }

    private Process startAsServersUser(String script) throws IOException {
        return Program.of(installation.runAs().command(Path.of("bash"), List.of("-c", script)))
                .start();
    }

    private static String firstLine(Process process) throws IOException {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))
                .readLine();
    }

    private void leaveLockFileOf(String pid) throws IOException {
        Path data = installation.home().data();
        Files.writeString(
                PidFile.in(data),
                "%s\n%s\n1700000000\n5432\n\n127.0.0.1\n 1 1\nready\n".formatted(pid, data));
    }
}
