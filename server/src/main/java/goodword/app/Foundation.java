package goodword.app;

import goodword.platform.clock.Chance;
import goodword.platform.database.Database;
import goodword.platform.database.Storage;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// Lays what a running program stands on, from its options and its environment: the data folder,
/// the database, the secret. Closed last.
final class Foundation implements AutoCloseable {
    private static final int CONNECTIONS = 12;

    private final Path home;
    private final Storage storage;
    private final Ground ground;
    private final House house;

    private Foundation(Path home, Storage storage, Ground ground) {
        this.home = home;
        this.storage = storage;
        this.ground = ground;
        this.house = new House(ground);
    }

    /// @param environment such as `System.getenv()`
    static Foundation lay(
            Optional<String> data, Map<String, String> environment, Consumer<String> progress)
            throws IOException {
        return lay(data, environment, progress, InstantSource.system());
    }

    /// @param clock by which orders wait and rewards fall due; staff log in by the real one
    static Foundation lay(
            Optional<String> data,
            Map<String, String> environment,
            Consumer<String> progress,
            InstantSource clock)
            throws IOException {
        StorageSettings settings = StorageSettings.of(data, environment);
        Path home = settings.home();
        Storage storage = settings.open(progress);
        try {
            Ground ground =
                    new Ground(
                            Database.open(storage.program(), CONNECTIONS),
                            Secret.vault(home, environment),
                            clock,
                            InstantSource.system(),
                            new Chance(new SecureRandom(), clock),
                            true,
                            MailSettings.of(environment),
                            OutboundSettings.of(environment));
            return new Foundation(home, storage, ground);
        } catch (IOException | RuntimeException failed) {
            storage.close();
            throw failed;
        }
    }

    /// The data folder.
    Path home() {
        return home;
    }

    EarlyLook earlyLook() {
        return new EarlyLook(storage);
    }

    House house() {
        return house;
    }

    /// Another house on the same ground, in which it is another time. It is not closed by itself.
    House houseAt(InstantSource clock, RandomGenerator dice) {
        return new House(
                new Ground(
                        ground.database(),
                        ground.vault(),
                        clock,
                        new Chance(dice, clock),
                        ground.trust()));
    }

    @Override
    public void close() {
        house.close();
        storage.close();
    }
}
