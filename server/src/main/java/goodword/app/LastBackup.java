package goodword.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// When this installation was last written into a backup, told by the file that each backup leaves
/// in the data folder.
record LastBackup(Path file) {
    static LastBackup of(Door door) {
        return new LastBackup(door.redirect().file().resolveSibling(BackupCommand.LAST));
    }

    /// Empty where none is known.
    Optional<Instant> at() {
        try {
            return Files.exists(file)
                    ? Optional.of(Files.getLastModifiedTime(file).toInstant())
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
