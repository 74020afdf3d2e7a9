package goodword.platform.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The database cluster in `home/data`. initdb makes it in another folder that then moves into
/// place whole, so a kill never leaves half a cluster there.
final class Cluster {
    static final String MAJOR = "18";
    static final String SUPERUSER = "postgres";
    private static final String UNFINISHED = "data.init-";

    private final Installation installation;
    private final Home home;

    Cluster(Installation installation) {
        this.installation = installation;
        this.home = installation.home();
    }

    /// Makes the cluster when there is none, else checks that our programs can read it.
    void ensure(Consumer<String> progress) throws IOException, InterruptedException {
        removeUnfinished();
        if (isMissing()) {
            progress.accept("Making the database in " + home.data());
            create();
        }
        refuseOtherVersion();
        Password.refuseLost(home.password());
        installation.runAs().own(home.data());
        installation.runAs().own(home.password());
    }

    private boolean isMissing() throws IOException {
        if (!Files.exists(home.data())) {
            return true;
        }
        try (DirectoryStream<Path> content = Files.newDirectoryStream(home.data())) {
            return !content.iterator().hasNext();
        }
    }

    private void create() throws IOException, InterruptedException {
        Password.create(home.password());
        installation.runAs().own(home.password());
        // A name of its own: an initdb that outlived a killed Goodword clears only what it made.
        Path unfinished = Files.createTempDirectory(home.path(), UNFINISHED, ownerOnly());
        installation.runAs().own(unfinished);
        Program.Ending ending = Program.run(installation.command("initdb", initdb(unfinished)));
        if (!ending.isGood()) {
            throw new DatabaseStartFailure(
                    "PostgreSQL could not make a database in %s. Its own words:%n%s"
                            .formatted(home.path(), ending.output().strip()));
        }
        Files.move(unfinished, home.data(), StandardCopyOption.ATOMIC_MOVE);
        Tree.flush(home.path());
    }

    /// PostgreSQL's built-in locale sorts the same on every system, so an upgrade of the system's C
    /// library cannot break an index.
    private List<String> initdb(Path folder) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--pgdata=" + folder,
                                "--username=" + SUPERUSER,
                                "--auth=scram-sha-256",
                                "--pwfile=" + home.password(),
                                "--encoding=UTF8",
                                "--locale-provider=builtin",
                                "--builtin-locale=C.UTF-8",
                                "--locale=C",
                                "--data-checksums",
                                "--no-instructions"));
        arguments.addAll(Settings.ofNewCluster());
        return arguments;
    }

    private void removeUnfinished() throws IOException {
        try (DirectoryStream<Path> unfinished =
                Files.newDirectoryStream(home.path(), UNFINISHED + "*")) {
            for (Path folder : unfinished) {
                Tree.delete(folder);
            }
        }
    }

    private void refuseOtherVersion() throws IOException {
        Path version = home.data().resolve("PG_VERSION");
        if (!Files.exists(version)) {
            throw new DatabaseStartFailure(
                    ("%s holds files, but no PostgreSQL database. Move them away, or "
                                    + "choose another folder with --data or GOODWORD_DATA.")
                            .formatted(home.data()));
        }
        String major = Files.readString(version).strip();
        if (!major.equals(MAJOR)) {
            throw new DatabaseStartFailure(
                    ("The database in %s was made by PostgreSQL %s; this Goodword carries "
                                    + "PostgreSQL %s and leaves it untouched. Start the "
                                    + "Goodword that made "
                                    + "it, back it up there and restore the backup here.")
                            .formatted(home.data(), major, MAJOR));
        }
    }

    private static FileAttribute<?> ownerOnly() {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    }
}
