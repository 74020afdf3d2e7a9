package goodword.app;

import goodword.platform.backup.Backups;
import goodword.platform.backup.Contents;
import goodword.platform.backup.Stamp;
import goodword.platform.database.Storage;
import goodword.platform.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `goodword backup` and `goodword restore`: all that an installation knows, in one file.
final class BackupCommand {
    /// In the data folder, written when a backup is whole.
    static final String LAST = "last-backup";

    private final Terminal terminal;
    private final Map<String, String> environment;

    BackupCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    void backup(List<String> arguments) throws IOException {
        Options options = Options.of(arguments, Set.of("data", "to"));
        Path file = file(options, "to");
        StorageSettings settings = StorageSettings.of(options.value("data"), environment);
        if (!settings.isThere()) {
            throw new UsageException("there is no data in " + settings.home());
        }
        Vault vault = Secret.existing(settings.home(), environment);
        Stamp stamp = new Stamp(HealthDoor.version(), InstantSource.system().instant());
        try (Storage storage = settings.asItIs(terminal::line)) {
            terminal.line("Writing " + file);
            Contents contents =
                    new Backups(storage.owner(), vault, terminal::line).write(file, stamp);
            Files.writeString(settings.home().resolve(LAST), file + "\n");
            tell("Written", contents);
        }
        terminal.line(
                "The secret is not in it. Keep "
                        + (environment.containsKey("GOODWORD_SECRET")
                                ? "GOODWORD_SECRET"
                                : settings.home().resolve("secret"))
                        + " in another place: without it this file cannot be restored.");
    }

    void restore(List<String> arguments) throws IOException {
        Options options = Options.of(arguments, Set.of("data", "from"));
        Path file = file(options, "from");
        StorageSettings settings = StorageSettings.of(options.value("data"), environment);
        Vault vault = Secret.existing(settings.home(), environment);
        try (Storage storage = settings.asItIs(terminal::line)) {
            terminal.line("Reading " + file);
            Contents contents = new Backups(storage.owner(), vault, terminal::line).restore(file);
            storage.analyze();
            tell("Restored", contents);
        }
        terminal.line(
                "`goodword audit verify` checks the audit log; `goodword serve` goes on from"
                        + " here.");
    }

    private void tell(String done, Contents contents) {
        terminal.line(
                "%s: %,d rows of %d tables, as of %s"
                        .formatted(
                                done,
                                contents.rows(),
                                contents.tables(),
                                contents.stamp().takenAt()));
    }

    private static Path file(Options options, String name) {
        return options.value(name)
                .map(Path::of)
                .orElseThrow(() -> new UsageException("--" + name + " FILE is missing"))
                .toAbsolutePath();
    }
}
