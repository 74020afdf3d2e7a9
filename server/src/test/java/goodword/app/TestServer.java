package goodword.app;

import goodword.platform.database.DatabaseAddress;
import goodword.platform.database.EmbeddedPostgres;
import goodword.platform.database.Storage;
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
import java.util.concurrent.atomic.AtomicInteger;

/// One real PostgreSQL for all tests of this JVM; each test class may take a database of its own.
public final class TestServer {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String MIGRATED = "test_migrated";
    private static final EmbeddedPostgres SERVER = start();
    private static boolean migrated;
    private static final DatabaseAddress SHARED = fresh();

    private TestServer() {}

    /// The database that tests share, each in a shop of its own.
    public static DatabaseAddress shared() {
        return SHARED;
    }

    /// An empty database: a copy of one that was migrated once, which is ten times as quick.
    public static DatabaseAddress fresh() {
        String name = "test_" + NUMBER.incrementAndGet();
        DatabaseAddress owner = Storage.ownerOf(SERVER, name);
        copyOfMigrated(name, owner.user());
        return Storage.make(SERVER, name);
    }

    private static synchronized void copyOfMigrated(String name, String owner) {
        try (Connection connection =
                        DriverManager.getConnection(
                                SERVER.jdbcUrl("postgres"), SERVER.superuser(), SERVER.password());
                Statement statement = connection.createStatement()) {
            if (!migrated) {
                Storage.open(SERVER, MIGRATED);
                migrated = true;
            }
            statement.execute(
                    "create database %s template %s owner %s".formatted(name, MIGRATED, owner));
        } catch (SQLException failed) {
            throw new IllegalStateException("no database for a test", failed);
        }
    }

    /// A database without a table.
    static DatabaseAddress bare() {
        return Storage.make(SERVER, "test_" + NUMBER.incrementAndGet());
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
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
