package goodword.platform.database;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// The data folder and the names of what lies in it. The path is real: no symbolic link in it, so
/// that a running server's command line can be compared with it.
record Home(Path path) {
    /// Finds or makes the folder. Others may pass through it (the server may run as another user)
    /// but not list it; what is secret inside is closed by itself.
    static Home open(Path wanted) {
        try {
            create(wanted.toAbsolutePath().normalize());
            return new Home(wanted.toRealPath());
        } catch (IOException impossible) {
            throw new DatabaseStartFailure(
                    ("The data folder %s cannot be used (%s). Choose another with --data "
                                    + "or GOODWORD_DATA.")
                            .formatted(wanted, impossible),
                    impossible);
        }
    }

    Path data() {
        return path.resolve("data");
    }

    Path password() {
        return path.resolve("password");
    }

    Path port() {
        return path.resolve("port");
    }

    Path lock() {
        return path.resolve("lock");
    }

    Path log() {
        return path.resolve("postgres.log");
    }

    /// The name that the server's processes carry in `ps`, to know them again after a crash.
    String clusterName() {
        return "goodword-%08x".formatted(path.hashCode());
    }

    private static void create(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.getParent();
        if (parent != null) {
            create(parent);
        }
        try {
            Files.createDirectory(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        } catch (FileAlreadyExistsException raced) {
            if (!Files.isDirectory(folder)) {
                throw raced;
            }
        }
    }
}
