package goodword.platform.backup;

import goodword.platform.database.DatabaseAddress;
import goodword.platform.vault.Vault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Writes all that a database holds into one file, and such a file into an empty database. The file
/// is a ZIP of the tables' rows as PostgreSQL's `copy` gives them, with a signed list of contents.
/// The installation's secret is not in it: sealed values stay sealed, and a file is restored only
/// where the same secret is. Not thread-safe.
public final class Backups {
    private final DatabaseAddress owner;
    private final ContentsText text;
    private final Consumer<String> progress;

    /// @param owner of the tables
    /// @param vault made of the installation's secret
    public Backups(DatabaseAddress owner, Vault vault, Consumer<String> progress) {
        this.owner = owner;
        this.text = new ContentsText(vault);
        this.progress = progress;
    }

    /// Writes the database as it is at one moment, while others go on to write. The file is there
    /// when it is whole, and only its owner may read it.
    ///
    /// @param to a file that is not there yet
    public Contents write(Path to, Stamp stamp) throws IOException {
        return new Writing(owner, text, progress).write(to, stamp);
    }

    /// Puts a backup into an empty database, all of it or nothing, and brings it up to date.
    public Contents restore(Path from) throws IOException {
        return new Restoring(owner, text, progress).restore(from);
    }
}
