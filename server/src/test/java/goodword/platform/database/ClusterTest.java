package goodword.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClusterTest {
    @TempDir(factory = OpenFolder.class)
    Path folder;

    @Test
    void half_a_cluster_of_a_killed_initdb_is_swept_away() throws Exception {
        Path half = Files.createDirectories(folder.resolve("data.init-123/base"));
        Files.writeString(half.resolveSibling("PG_VERSION"), "18\n");
        Files.writeString(folder.resolve("password"), "");

        try (EmbeddedPostgres server = start()) {
            assertThat(Query.one(server, "select 1")).isEqualTo("1");
            assertThat(half.getParent()).doesNotExist();
            assertThat(server.password()).as("256 bits").hasSize(43);
        }
    }

    @Test
    void a_database_of_another_major_version_is_refused_and_left_untouched() throws Exception {
        Path version = Files.createDirectories(folder.resolve("data")).resolve("PG_VERSION");
        Files.writeString(version, "17\n");

        assertThatThrownBy(this::start)
                .isInstanceOf(DatabaseStartFailure.class)
                .hasMessage(
                        "The database in %s was made by PostgreSQL 17; this Goodword carries PostgreSQL 18 and leaves it untouched. Start the Goodword that made it, back it up there and restore the backup here.",
                        folder.resolve("data"));
        assertThat(folder.resolve("data")).isDirectoryNotContaining(path -> !path.equals(version));
    }

    @Test
    void foreign_files_in_the_place_of_the_data_are_refused() throws Exception {
        Files.writeString(
                Files.createDirectories(folder.resolve("data")).resolve("holiday.jpg"), "");

        assertThatThrownBy(this::start)
                .isInstanceOf(DatabaseStartFailure.class)
                .hasMessageContaining("holds files, but no PostgreSQL database");
    }

    @Test
    void a_lost_password_is_said_so() throws Exception {
        start().close();
        Files.delete(folder.resolve("password"));

        assertThatThrownBy(this::start)
                .isInstanceOf(DatabaseStartFailure.class)
                .hasMessage(
                        "The password of the database is gone: put the file %s back from a backup.",
                        folder.resolve("password"));
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(folder, line -> {});
    }
}
