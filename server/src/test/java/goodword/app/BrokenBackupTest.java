package goodword.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goodword.platform.backup.BackupFailure;
import goodword.platform.backup.Backups;
import goodword.platform.database.DatabaseAddress;
import goodword.platform.vault.Vault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is not restored: files that are not whole, and places that are not empty.
final class BrokenBackupTest {
    @TempDir Path folder;
    private final LivedShop past = new LivedShop();
    private final TestShop shop = past.shop;
    private final DatabaseAddress empty = TestServer.bare();

    @AfterEach
    void close() {
        past.close();
    }

    @Test
    void a_file_that_was_cut_or_altered_restores_nothing() throws Exception {
        past.live();
        LivedShop.backups(shop.address).write(file(), LivedShop.STAMP);
        byte[] whole = Files.readAllBytes(file());
        SplittableRandom dice = new SplittableRandom(7);

        for (int round = 0; round < 40; round++) {
            byte[] broken = whole.clone();
            int at = dice.nextInt(broken.length);
            if (round % 4 == 0) {
                broken = Arrays.copyOf(broken, at);
            } else {
                broken[at] ^= (byte) (1 << dice.nextInt(8));
            }
            Path file = Files.write(folder.resolve("broken-" + round), broken);
            restoresNothingOrAll(file);
        }
    }

    /// A bit of the ZIP that nobody reads, such as a date, may be another one.
    private void restoresNothingOrAll(Path file) throws Exception {
        DatabaseAddress target = TestServer.bare();
        try {
            LivedShop.backups(target).restore(file);
            assertThat(WholeDatabase.of(target).rows())
                    .isEqualTo(WholeDatabase.of(shop.address).rows());
        } catch (BackupFailure refused) {
            for (List<String> rows : WholeDatabase.of(target).rows().values()) {
                assertThat(rows).as(refused.getMessage()).isEmpty();
            }
        }
    }

    @Test
    void another_rows_value_is_missed_although_the_zip_is_whole() throws Exception {
        past.live();
        LivedShop.backups(shop.address).write(file(), LivedShop.STAMP);
        Path altered = folder.resolve("altered.zip");
        Zips.change(file(), altered, "tables/person_person.copy", text -> "");

        assertThatThrownBy(() -> LivedShop.backups(empty).restore(altered))
                .isInstanceOf(BackupFailure.class);

        assertThat(WholeDatabase.of(empty).column("select name from shop_shop")).isEmpty();
    }

    @Test
    void contents_that_were_altered_are_refused() throws Exception {
        LivedShop.backups(shop.address).write(file(), LivedShop.STAMP);
        Path altered = folder.resolve("altered.zip");
        Zips.change(file(), altered, "contents.txt", text -> text.replace("\ttest", "\ttost"));

        assertThatThrownBy(() -> LivedShop.backups(empty).restore(altered))
                .hasMessageContaining("was altered");
        assertThat(WholeDatabase.of(empty).tables()).isEmpty();
    }

    @Test
    void another_secret_is_told_before_anything_is_done() throws Exception {
        LivedShop.backups(shop.address).write(file(), LivedShop.STAMP);
        Vault other = new Vault("another secret of thirty-two bytes".getBytes(UTF_8));

        assertThatThrownBy(
                        () ->
                                new Backups(TestServer.ownerOf(empty), other, line -> {})
                                        .restore(file()))
                .hasMessageContaining("belongs to another secret");
        assertThat(WholeDatabase.of(empty).tables()).isEmpty();
    }

    @Test
    void a_database_that_holds_something_is_left_alone() throws Exception {
        LivedShop.backups(shop.address).write(file(), LivedShop.STAMP);
        try (TestShop other = TestShop.alone()) {
            Map<String, List<String>> before = WholeDatabase.of(other.address).rows();

            assertThatThrownBy(() -> LivedShop.backups(other.address).restore(file()))
                    .hasMessageContaining("The database is not empty.");

            assertThat(WholeDatabase.of(other.address).rows()).isEqualTo(before);
            assertThat(WholeDatabase.of(other.address).guards())
                    .isEqualTo(WholeDatabase.of(shop.address).guards());
        }
    }

    @Test
    void a_backup_of_a_newer_version_is_refused() throws Exception {
        WholeDatabase.of(shop.address)
                .run(
                        "insert into flyway_schema_history (installed_rank, version, description,"
                                + " type, script, checksum, installed_by, execution_time, success)"
                                + " values (9999, '9999', 'later', 'SQL', 'V9999__later.sql', 1,"
                                + " 'x', 1, true)");
        LivedShop.backups(shop.address).write(file(), LivedShop.STAMP);

        assertThatThrownBy(() -> LivedShop.backups(empty).restore(file()))
                .hasMessageContaining("newer than this one");
        assertThat(WholeDatabase.of(empty).tables()).isEmpty();
    }

    @Test
    void a_file_that_is_there_is_not_written_over_and_is_for_its_owner_alone() throws Exception {
        LivedShop.backups(shop.address).write(file(), LivedShop.STAMP);

        assertThat(Files.getPosixFilePermissions(file())).hasSize(2);
        assertThatThrownBy(() -> LivedShop.backups(shop.address).write(file(), LivedShop.STAMP))
                .hasMessageContaining("is there already");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file());
        }
    }

    private Path file() {
        return folder.resolve("backup.zip");
    }
}
