package goodword.app;

import goodword.platform.database.DatabaseAddress;
import goodword.platform.database.EmbeddedPostgres;
import goodword.platform.database.Storage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// One real PostgreSQL for all tests of this JVM; each test class may take databases of its own,
/// which go with it: all of them together would fill a small disk.
public final class TestServer {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String MIGRATED = "test_migrated";
    private static final EmbeddedPostgres SERVER = start();
    private static boolean migrated;
    private static final DatabaseAddress SHARED = lasting();

    private TestServer() {}

    /// The database that tests share, each in a shop of its own.
    public static DatabaseAddress shared() {
        return SHARED;
    }

    /// An empty database: a copy of one that was migrated once, which is ten times as quick.
    public static DatabaseAddress fresh() {
        DatabaseAddress made = lasting();
        AfterClass.then(() -> drop(nameOf(made)));
        return made;
    }

    private static DatabaseAddress lasting() {
        String name = "test_" + NUMBER.incrementAndGet();
        DatabaseAddress owner = Storage.ownerOf(SERVER, name);
        copyOfMigrated(name, owner.user());
        return Storage.make(SERVER, name);
    }

    private static synchronized void copyOfMigrated(String name, String owner) {
        if (!migrated) {
            Storage.open(SERVER, MIGRATED);
            migrated = true;
        }
        command("create database %s template %s owner %s".formatted(name, MIGRATED, owner));
    }

    private static void drop(String name) {
        command("drop database if exists %s with (force)".formatted(name));
    }

    private static void command(String sql) {
        try (Connection connection =
                        DriverManager.getConnection(
                                SERVER.jdbcUrl("postgres"), SERVER.superuser(), SERVER.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException("PostgreSQL for tests refused: " + sql, failed);
        }
    }

    /// A database without a table.
    static DatabaseAddress bare() {
        String name = "test_" + NUMBER.incrementAndGet();
        AfterClass.then(() -> drop(name));
        return Storage.make(SERVER, name);
    }

    /// Who owns the tables of one of these databases.
    static DatabaseAddress ownerOf(DatabaseAddress program) {
        return Storage.ownerOf(SERVER, nameOf(program));
    }

    /// Who sees all of it, past row security.
    static DatabaseAddress superuserOf(DatabaseAddress program) {
        return new DatabaseAddress(program.url(), SERVER.superuser(), SERVER.password());
    }

    private static String nameOf(DatabaseAddress address) {
        return address.url().substring(address.url().lastIndexOf('/') + 1);
    }

    public static EmbeddedPostgres server() {
        return SERVER;
    }

    private static EmbeddedPostgres start() {
        try {
            Path home = Files.createTempDirectory("goodword-tests-");
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
            // Told on a thread of the server's own, which must not wait for this class.
            EmbeddedPostgres server = EmbeddedPostgres.start(home, new ArrayList<String>()::add);
            Runtime.getRuntime().addShutdownHook(new Thread(new End(server, home)));
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// A class of its own, so that it works where this one could not be made.
    private record End(EmbeddedPostgres server, Path home) implements Runnable {
        @Override
        public void run() {
            server.close();
            try (Stream<Path> content = Files.walk(home)) {
                content.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
