package goodword.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedPostgresTest {
    @TempDir(factory = OpenFolder.class)
    Path folder;

    private final List<String> progress = new ArrayList<>();

    @Test
    void the_server_runs_durable_private_and_in_other_hands_than_roots() throws Exception {
        try (EmbeddedPostgres server =
                EmbeddedPostgres.start(folder.resolve("new/home"), progress::add)) {
            assertThat(Query.one(server, "select upper('ärger') || current_user"))
                    .isEqualTo("ÄRGERpostgres");
            assertThat(Query.one(server, "show server_version")).startsWith("18.");
            assertThat(settings(server))
                    .isEqualTo(
                            "on,on,on,on,off,127.0.0.1,,scram-sha-256,pglz,goodword-%08x"
                                    .formatted(server.home().hashCode()));
            assertThat(
                            Query.one(
                                    server,
                                    "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"))
                    .isEqualTo("scram-sha-256");
            assertThat(Files.getAttribute(Path.of("/proc/" + server.pid()), "unix:uid"))
                    .isNotEqualTo(0);
            assertThat(session(server.pid())).as("beyond our Ctrl-C").isEqualTo(server.pid());
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(
                                            server.home().resolve("password"))))
                    .isEqualTo("rw-------");
            assertThatThrownBy(
                            () ->
                                    DriverManager.getConnection(
                                            server.jdbcUrl("postgres"), "postgres", "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
        assertThat(progress).contains("Starting PostgreSQL");
    }

    @Test
    void data_port_and_password_stay_from_run_to_run() throws Exception {
        int port;
        String password;
        try (EmbeddedPostgres server = start()) {
            port = server.port();
            password = server.password();
            Query.run(server, "create table note as select 'kept' as text");
        }

        try (EmbeddedPostgres again = start()) {
            assertThat(again.port()).isEqualTo(port);
            assertThat(again.password()).isEqualTo(password);
            assertThat(Query.one(again, "select text from note")).isEqualTo("kept");
        }
    }

    @Test
    void a_closed_server_is_gone() {
        EmbeddedPostgres closed = start();
        try (closed) {
            assertThat(closed.isRunning()).isTrue();
        }

        assertThat(closed.isRunning()).isFalse();
        assertThat(ProcessHandle.of(closed.pid())).isEmpty();
    }

    @Test
    void a_killed_server_comes_back_on_the_same_port_with_every_commit() throws Exception {
        try (EmbeddedPostgres server = start()) {
            Query.run(server, "create table note as select 'committed' as text");
            int port = server.port();
            long killed = server.pid();

            ProcessHandle.of(killed).orElseThrow().destroyForcibly();

            Deadline.until("server is back", () -> server.pid() != killed && server.isRunning());
            assertThat(server.port()).isEqualTo(port);
            assertThat(Query.one(server, "select text from note")).isEqualTo("committed");
        }
    }

    /// The kernel interrupts the server when the thread that started it ends.
    @Test
    void the_server_outlives_the_thread_that_asked_for_it() throws Exception {
        var started = new CompletableFuture<EmbeddedPostgres>();
        Thread.ofPlatform().start(() -> started.complete(start())).join();

        try (EmbeddedPostgres server = started.get()) {
            long pid = server.pid();
            assertThat(Query.one(server, "select pg_backend_pid() > 0")).isEqualTo("t");
            assertThat(server.pid()).isEqualTo(pid);
        }
    }

    @Test
    void a_taken_port_is_given_up_for_another() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            Home.open(folder);
            Files.writeString(folder.resolve("port"), Integer.toString(taken.getLocalPort()));

            try (EmbeddedPostgres server = start()) {
                assertThat(server.port()).isNotEqualTo(taken.getLocalPort());
                assertThat(folder.resolve("port")).hasContent(Integer.toString(server.port()));
                assertThat(Query.one(server, "select 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void a_second_goodword_on_the_same_folder_is_refused() {
        try (EmbeddedPostgres server = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(DatabaseStartFailure.class)
                    .hasMessage(
                            "Another Goodword (process %d) already uses the data folder %s. Stop it first, or choose another folder with --data or GOODWORD_DATA.",
                            ProcessHandle.current().pid(), folder);
            assertThat(server.isRunning()).isTrue();
        }
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(folder, progress::add);
    }

    private static long session(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[3]);
    }

    private static String settings(EmbeddedPostgres server) throws SQLException {
        return Query.one(
                server,
                """
                select concat_ws(',',
                  current_setting('fsync'), current_setting('synchronous_commit'),
                  current_setting('full_page_writes'), current_setting('data_checksums'),
                  current_setting('ssl'), current_setting('listen_addresses'),
                  current_setting('unix_socket_directories'), current_setting('password_encryption'),
                  current_setting('wal_compression'), current_setting('cluster_name'))
                """);
    }
}
