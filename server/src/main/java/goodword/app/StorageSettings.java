package goodword.app;

import goodword.platform.database.DatabaseAddress;
import goodword.platform.database.EmbeddedPostgres;
import goodword.platform.database.Storage;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Where a program's data lives, as its options and its environment say.
///
/// @param home the data folder
/// @param owner of a database on the shop's own server; absent with the embedded one
/// @param program who works in that database
record StorageSettings(
        Path home, @Nullable DatabaseAddress owner, @Nullable DatabaseAddress program) {
    static StorageSettings of(Optional<String> data, Map<String, String> environment) {
        Path home = data.map(Path::of).orElseGet(EmbeddedPostgres::defaultHome).toAbsolutePath();
        String url = environment.get("GOODWORD_DATABASE_URL");
        if (url == null) {
            return new StorageSettings(home, null, null);
        }
        DatabaseAddress program =
                address(url, environment, "GOODWORD_DATABASE_USER", "GOODWORD_DATABASE_PASSWORD");
        String ownerUrl = environment.getOrDefault("GOODWORD_DATABASE_OWNER_URL", url);
        DatabaseAddress owner =
                environment.containsKey("GOODWORD_DATABASE_OWNER_USER")
                        ? address(
                                ownerUrl,
                                environment,
                                "GOODWORD_DATABASE_OWNER_USER",
                                "GOODWORD_DATABASE_OWNER_PASSWORD")
                        : program;
        return new StorageSettings(home, owner, program);
    }

    /// Ready to work in, brought up to date.
    Storage open(Consumer<String> progress) {
        if (owner == null || program == null) {
            return Storage.embedded(home, progress);
        }
        progress.accept("Using the database of GOODWORD_DATABASE_URL");
        return Storage.at(owner, program);
    }

    /// As it is, to be copied.
    Storage asItIs(Consumer<String> progress) {
        return owner == null ? Storage.embeddedAsItIs(home, progress) : Storage.asItIs(owner);
    }

    /// Whether there is a data folder, or a database elsewhere.
    boolean isThere() {
        return owner != null || home.resolve("data").toFile().isDirectory();
    }

    private static DatabaseAddress address(
            String url, Map<String, String> environment, String user, String password) {
        return DatabaseUrl.parse(url).as(environment.get(user), environment.get(password));
    }
}
