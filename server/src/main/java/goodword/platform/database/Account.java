package goodword.platform.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A user of the system. PostgreSQL refuses to run as root, so a Goodword that runs as root lends
/// it another: `goodword` where somebody made that user (best: nothing else runs under it), else
/// `nobody`, which every system has. A bare number would not do, because initdb looks for its name.
record Account(String name, long uid, long gid) {
    private static final List<String> UNPRIVILEGED = List.of("goodword", "nobody");

    static Account own() {
        UnixSystem self = new UnixSystem();
        return new Account(System.getProperty("user.name", "?"), self.getUid(), self.getGid());
    }

    /// The first of the unprivileged users that this list of users (`/etc/passwd`) knows.
    static Optional<Account> unprivileged(Path passwd) throws IOException {
        try (Stream<String> lines = Files.lines(passwd)) {
            var known =
                    lines.map(line -> line.split(":", -1))
                            .filter(fields -> fields.length > 3)
                            .filter(fields -> UNPRIVILEGED.contains(fields[0]))
                            .map(Account::of)
                            .collect(Collectors.toMap(Account::name, Function.identity()));
            return UNPRIVILEGED.stream().filter(known::containsKey).map(known::get).findFirst();
        }
    }

    boolean isRoot() {
        return uid == 0;
    }

    private static Account of(String[] fields) {
        return new Account(fields[0], Long.parseLong(fields[2]), Long.parseLong(fields[3]));
    }
}
