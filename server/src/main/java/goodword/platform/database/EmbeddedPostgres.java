package goodword.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/// A real PostgreSQL 18 that lives and dies with this process: unpacked from the class path, kept
/// in a data folder, durable (every commit is on disk), reachable from this machine only.
/// - A server that ends unasked is started again on the same port within about a second; sessions
///   fail meanwhile and recover when they connect anew.
/// - A Goodword killed by force takes the server with it where the system has setpriv; elsewhere
///   the next start stops the orphan. Committed data survives both.
/// - One Goodword per data folder; a second is refused.
///
/// Thread-safe. Nothing closes it but its owner: there is no shutdown hook, so that the server ends
/// after everything that uses it.
public final class EmbeddedPostgres implements AutoCloseable {
    private final Home home;
    private final HomeLock lock;
    private final Keeper keeper;
    private final String password;

    private EmbeddedPostgres(Home home, HomeLock lock, Keeper keeper, String password) {
        this.home = home;
        this.lock = lock;
        this.keeper = keeper;
        this.password = password;
    }

    /// Starts the server of this data folder and returns when it takes connections. The first start
    /// on a machine unpacks the programs and the first in a folder makes the database, a few
    /// seconds in all; later ones take a fraction of a second. `progress` gets a line per step, on
    /// another thread.
    ///
    /// @throws DatabaseStartFailure with what to do about it
    public static EmbeddedPostgres start(Path home, Consumer<String> progress) {
        Home opened = Home.open(home);
        HomeLock lock = HomeLock.take(opened);
        Keeper keeper = new Keeper(opened, progress);
        try {
            keeper.start();
            String password = Password.read(opened.password());
            return new EmbeddedPostgres(opened, lock, keeper, password);
        } catch (DatabaseStartFailure failed) {
            abandon(keeper, lock);
            throw failed;
        } catch (IOException unreadable) {
            abandon(keeper, lock);
            throw new DatabaseStartFailure(
                    "Cannot read " + opened.password() + ": " + unreadable, unreadable);
        } catch (InterruptedException interrupt) {
            abandon(keeper, lock);
            Thread.currentThread().interrupt();
            throw new DatabaseStartFailure("The start of PostgreSQL was interrupted.", interrupt);
        }
    }

    /// Where data lives unless somebody says otherwise: the folder in `GOODWORD_DATA`, else
    /// `/var/lib/goodword` for root (whose own folder the server could not enter), else
    /// `~/.goodword`.
    public static Path defaultHome() {
        String wanted = System.getenv("GOODWORD_DATA");
        if (wanted != null && !wanted.isBlank()) {
            return Path.of(wanted);
        }
        return Account.own().isRoot()
                ? Path.of("/var/lib/goodword")
                : Path.of(System.getProperty("user.home", "/"), ".goodword");
    }

    /// The address of a database on this server, which need not exist yet; `postgres` always does.
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), database);
    }

    public String superuser() {
        return Cluster.SUPERUSER;
    }

    public String password() {
        return password;
    }

    /// The data folder, without symbolic links.
    public Path home() {
        return home.path();
    }

    /// The server's process id; another one after a restart.
    public long pid() {
        return keeper.postmaster().pid();
    }

    /// The port on 127.0.0.1; the same until closed, and mostly from run to run.
    public int port() {
        return keeper.postmaster().port();
    }

    /// Whether the server takes connections: false for the moments of a restart and once closed.
    public boolean isRunning() {
        return keeper.postmaster().isReady();
    }

    /// Ends all sessions, writes everything out and waits for the server to end. A second call does
    /// nothing.
    @Override
    public void close() {
        abandon(keeper, lock);
    }

    private static void abandon(Keeper keeper, HomeLock lock) {
        keeper.stop();
        lock.close();
    }
}
