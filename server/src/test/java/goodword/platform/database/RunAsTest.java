package goodword.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunAsTest {
    /// JUnit's own, closed to all but its owner.
    @TempDir Path closedFolder;

    @Test
    void a_folder_that_only_root_may_enter_works_as_well() throws Exception {
        assumeThat(Account.own().isRoot()).isTrue();

        try (EmbeddedPostgres server =
                EmbeddedPostgres.start(closedFolder.resolve("home"), line -> {})) {
            assertThat(Query.one(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void data_changes_hands_whole() throws Exception {
        assumeThat(Account.own().isRoot()).isTrue();
        Path data = Files.createDirectory(closedFolder.resolve("data"));
        Path inside = Files.writeString(data.resolve("inside"), "");
        Files.createSymbolicLink(data.resolve("link"), Path.of("/etc/passwd"));

        new RunAs(List.of(), new Account("x", 1234, 1235)).own(data);

        assertThat(owner(data)).isEqualTo("1234:1235");
        assertThat(owner(inside)).isEqualTo("1234:1235");
        assertThat(owner(Path.of("/etc/passwd"))).isEqualTo("0:0");
    }

    @Test
    void a_user_of_our_name_is_preferred_to_nobody() throws IOException {
        String nobody = "root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65533:nobody:/:/bin/false\n";

        assertThat(unprivileged(nobody)).contains(new Account("nobody", 65534, 65533));
        assertThat(unprivileged(nobody + "goodword:x:998:997::/var/lib/goodword:/bin/false\n"))
                .contains(new Account("goodword", 998, 997));
        assertThat(unprivileged("root:x:0:0:root:/root:/bin/sh\n")).isEmpty();
    }

    private Optional<Account> unprivileged(String passwd) throws IOException {
        return Account.unprivileged(Files.writeString(closedFolder.resolve("passwd"), passwd));
    }

    private static String owner(Path path) throws IOException {
        return Files.getAttribute(path, "unix:uid") + ":" + Files.getAttribute(path, "unix:gid");
    }
}
